package dev.contract.core.match;

import dev.contract.core.model.Headers;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares multipart bodies part by part, each as a body of its own with the rules below its name. */
final class MultipartBody implements BodyComparison {

    /** Not compared: the type is compared with the content, the others only say how it travelled. */
    private static final Set<String> OF_CONTENT = Set.of("content-type", "content-length", "content-transfer-encoding");

    private final List<PartOf> parts;

    private MultipartBody(List<PartOf> parts) {
        this.parts = parts;
    }

    static MultipartBody of(Content expected, RuleState rules, Mode mode) throws UnreadableBodyException {
        List<PartOf> parts = new ArrayList<>();
        for (MultipartPart part : read(expected)) {
            String name = part.name();
            String step = name == null ? Integer.toString(parts.size()) : name;
            ContentCheck check = ContentCheck.of(part.content().in(expected), rules.member(step), mode, false);
            parts.add(new PartOf(part, step, check));
        }
        return new MultipartBody(List.copyOf(parts));
    }

    private static List<MultipartPart> read(Content content) throws UnreadableBodyException {
        return MultipartReader.parse(
                content.bytes(), content.kind().parameters().get("boundary"));
    }

    @Override
    public void compare(Content actual, Path path, MismatchCollector found) {
        List<MultipartPart> received;
        try {
            received = read(actual);
        } catch (UnreadableBodyException wrong) {
            String message = "Expected a multipart body but it " + wrong.getMessage();
            found.add("multipart", message, null, actual.shown(), null);
            return;
        }
        if (parts.size() != received.size()) {
            String message = "Expected a multipart message with %d part(s), but received one with %d part(s)"
                    .formatted(parts.size(), received.size());
            found.add("size", message, string(names(expectedParts())), string(names(received)), null);
        }
        for (int i = 0; i < Math.min(parts.size(), received.size()); i++) {
            parts.get(i).compare(received.get(i), path, found);
        }
    }

    @Override
    public Place plan(String path) {
        List<Place> places = new ArrayList<>();
        for (PartOf part : parts) {
            places.add(plan(part, places.size() + 1, Path.join(path, part.step())));
        }
        return new ParentPlace(
                path,
                "a multipart message with %d part(s)".formatted(parts.size()),
                places,
                Demand.OneOf.only("parts " + parts.size()),
                false);
    }

    /** Parts are compared in their order, whatever their names. */
    private static Place plan(PartOf part, int number, String path) {
        String asks = "part %d, with headers %s"
                .formatted(number, part.expected().headers().fields());
        List<Place> content =
                part.expected().bytes().length() > 0 ? part.content().plan(path) : List.of();
        return new ParentPlace(path, asks, content, Demand.OneOf.only(asks), false);
    }

    private List<MultipartPart> expectedParts() {
        return parts.stream().map(PartOf::expected).toList();
    }

    private static String names(List<MultipartPart> parts) {
        return parts.stream()
                .map(part -> part.name() == null ? "a part without name" : String.valueOf(part.name()))
                .toList()
                .toString();
    }

    private static JsonString string(String text) {
        return new JsonString(text);
    }

    /** An expected part, with the step that leads to it in rule paths. */
    private record PartOf(MultipartPart expected, String step, ContentCheck content) {

        void compare(MultipartPart actual, Path path, MismatchCollector found) {
            path.enter(step);
            compareHeaders(actual.headers(), found);
            Content received = actual.content();
            if (expected.bytes().length() > 0) {
                content.check(received, path, found);
            } else if (received.body().isPresent()) {
                String text = Show.text(received.shown().value());
                String message = "Expected an empty part but received '%s'".formatted(text);
                found.add("equality", message, null, received.shown(), null);
            }
            path.leave();
        }

        private void compareHeaders(Headers actual, MismatchCollector found) {
            expected.headers().fields().forEach((name, values) -> {
                String wanted = String.join(", ", values);
                List<String> received = actual.get(name);
                if (OF_CONTENT.contains(name.toLowerCase(Locale.ROOT))) {
                    return;
                }
                if (received == null) {
                    String message = "Expected a multipart header '%s' but was missing".formatted(name);
                    found.add("equality", message, string(wanted), null, null);
                } else if (!same(name, wanted, String.join(", ", received))) {
                    String got = String.join(", ", received);
                    String message = "Expected multipart header '%s' to have value '%s' but was '%s'"
                            .formatted(name, wanted, got);
                    found.add("equality", message, string(wanted), string(got), null);
                }
            });
        }

        /** The parameters of a disposition may come in any order, with or without quotes. */
        private static boolean same(String name, String expected, String actual) {
            MediaType wanted = MediaType.parse(expected);
            return expected.equals(actual)
                    || (name.equalsIgnoreCase("Content-Disposition")
                            && wanted != null
                            && wanted.equals(MediaType.parse(actual)));
        }
    }
}
