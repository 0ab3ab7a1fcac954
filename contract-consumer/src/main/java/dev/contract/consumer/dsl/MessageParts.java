package dev.contract.consumer.dsl;

import dev.contract.core.model.Body;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Expected;
import dev.contract.core.model.Generator;
import dev.contract.core.model.Generators;
import dev.contract.core.model.Headers;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Message;
import dev.contract.core.model.Part;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The parts of one request, response or message, put together from what was stated about it. */
final class MessageParts {

    private static final String CONTENT_TYPE = "Content-Type";
    private static final String COOKIE = "Cookie";
    private static final String METADATA_TYPE = "contentType";

    private final boolean optionals;
    private final Map<Part, Map<DocPath, Generator>> generators = new EnumMap<>(Part.class);
    private final Map<String, List<String>> query = new LinkedHashMap<>();
    private final Map<String, Optional<RuleGroup>> ruled = new LinkedHashMap<>();
    private final Cookies cookies = new Cookies();
    private String method = "GET";
    private String path = "/";
    private int status = 200;
    private Headers headers = Headers.NONE;
    private @Nullable String contentType;
    private Body body = Body.Absent.MISSING;
    private JsonObject metadata = JsonObject.EMPTY;
    private JsonObject extra = JsonObject.EMPTY;
    private MatchingRules rules = MatchingRules.NONE;
    private boolean leftOut;

    /**
     * Nothing stated yet.
     *
     * @param optionals false to leave out what is optional
     */
    MessageParts(boolean optionals) {
        this.optionals = optionals;
    }

    /** Plain text in capitals, as methods are written. */
    void method(Object value) {
        String text = text(Part.METHOD, value);
        method = value instanceof Value ? text : text.toUpperCase(Locale.ROOT);
        if (!method.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            throw new IllegalArgumentException("The method '%s' is no token (RFC 9110 §5.6.2).".formatted(text));
        }
    }

    void path(Object value) {
        path = text(Part.PATH, value);
        if (!path.startsWith("/") || path.contains("?")) {
            throw new IllegalArgumentException(
                    "The path '%s' has to start with '/' and to leave the query to query(name, value)."
                            .formatted(path));
        }
    }

    void status(Object value) {
        String text = text(Part.STATUS, value);
        if (!text.matches("[1-9]\\d\\d")) {
            throw new IllegalArgumentException("The status '%s' is no number of three digits.".formatted(text));
        }
        status = Integer.parseInt(text);
    }

    void query(String name, Object value) {
        if (value instanceof List<?> values) {
            values.forEach(each -> query(name, each));
            return;
        }
        text(
                Part.QUERY,
                name,
                value,
                text -> query.computeIfAbsent(name, key -> new ArrayList<>()).add(text));
    }

    void header(String name, Object value) {
        text(Part.HEADER, name, value, text -> headers = headers.with(name, text));
    }

    void cookie(String name, Object value) {
        Template template = new Template(optionals);
        Object stated = template.present(Objects.requireNonNull(value, () -> "cookie " + name + ": null is no value"));
        if (stated != null) {
            String text = template.text(DocPath.ROOT, stated);
            RuleGroup group = template.rules().get(DocPath.ROOT);
            cookies.add(name, text, group, template.generators().get(DocPath.ROOT));
        }
        leftOut |= template.leftOut();
    }

    void metadata(String name, @Nullable Object value) {
        Template template = new Template(optionals);
        Object stated = value == null ? null : template.present(value);
        if (!template.leftOut()) {
            metadata = metadata.with(name, template.example(DocPath.ofName(name), stated));
        }
        add(Part.METADATA, template);
    }

    /** The body of a request or response, which has its type in a header. */
    void body(Content content) {
        body(content, Part.HEADER, CONTENT_TYPE);
    }

    /** The contents of a message, which has their type in its metadata. */
    void contents(Content content) {
        body(content, Part.METADATA, METADATA_TYPE);
    }

    private void body(Content content, Part typePart, String typeName) {
        Template template = new Template(optionals);
        body = content.body(template);
        contentType = content.contentType();
        String ofHeader = content.contentTypeRule();
        if (ofHeader != null) {
            rules = rules.with(typePart, DocPath.ofName(typeName), RuleGroup.of(Rule.regex(ofHeader)));
        }
        if (content.schema() != null) {
            extra = extra.with(Expected.BODY_SCHEMA, content.schema());
        }
        add(Part.BODY, template);
    }

    private void text(Part part, String name, Object value, Consumer<String> present) {
        Objects.requireNonNull(
                value, () -> part.wireName() + " " + name + ": null is no value; leave it out, or say optional(…)");
        Template template = new Template(optionals);
        Object stated = template.present(value);
        if (stated != null) {
            present.accept(template.text(DocPath.ofName(name), stated));
            requireOneRule(part, name, template.rules().get(DocPath.ofName(name)));
        }
        add(part, template);
    }

    /** A contract has one rule for all values of a name: another one would take its place. */
    private void requireOneRule(Part part, String name, @Nullable RuleGroup group) {
        String of = part.wireName() + " " + (part == Part.HEADER ? name.toLowerCase(Locale.ROOT) : name);
        Optional<RuleGroup> known = ruled.putIfAbsent(of, Optional.ofNullable(group));
        if (known != null && !known.equals(Optional.ofNullable(group))) {
            throw new IllegalArgumentException(
                    "%s has several values with different rules, but a contract has one for all of them: %s and %s. Give all values the same, such as matching(\"a|b\", \"a\")."
                            .formatted(of, named(known.orElse(null)), named(group)));
        }
    }

    private static String named(@Nullable RuleGroup group) {
        return group == null ? "none" : group.rules().toString();
    }

    private String text(Part part, Object value) {
        Template template = new Template(optionals);
        String text = template.text(DocPath.ROOT, value);
        add(part, template);
        return text;
    }

    private void add(Part part, Template template) {
        template.rules().forEach((place, group) -> rules = rules.with(part, place, group));
        template.generators()
                .forEach((place, generator) -> generators
                        .computeIfAbsent(part, key -> new LinkedHashMap<>())
                        .put(place, generator));
        leftOut |= template.leftOut();
    }

    /** True if something optional was left out. */
    boolean leftOut() {
        return leftOut;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    int status() {
        return status;
    }

    Map<String, List<String>> query() {
        return query;
    }

    /** The type of the body is declared, unless a header says another. */
    Headers headers() {
        if (!cookies.isEmpty() && headers.get(COOKIE) != null) {
            throw new IllegalArgumentException(
                    "There are both cookie(…) and a header Cookie: state all with cookie(…).");
        }
        Headers all = cookies.isEmpty() ? headers : headers.with(COOKIE, cookies.example());
        return contentType == null || all.get(CONTENT_TYPE) != null ? all : all.with(CONTENT_TYPE, contentType);
    }

    /** The type that a header says, before or after the body was stated, is the body's too. */
    Body body() {
        return body(headers.first(CONTENT_TYPE));
    }

    private Body body(@Nullable String type) {
        if (type != null && body instanceof Body.Json json) {
            return new Body.Json(json.value(), type, json.extra());
        }
        return type != null && body instanceof Body.Raw raw ? new Body.Raw(raw.bytes(), type, raw.extra()) : body;
    }

    /** A message without transport; the metadata declare the type of its contents, unless they say another. */
    Expected<Message> message() {
        generators
                .values()
                .forEach(places -> places.values().removeIf(each -> each.type().equals("MockServerURL")));
        generators.values().removeIf(Map::isEmpty); // no mock provider listens where messages are handed over
        String stated = Message.contentType(metadata);
        boolean declared = stated != null || contentType == null;
        return expected(new Message(body(stated), declared ? metadata : metadata.with(METADATA_TYPE, contentType)));
    }

    <T> Expected<T> expected(T example) {
        RuleGroup ofCookies = cookies.rule();
        if (ofCookies != null) {
            rules = rules.with(Part.HEADER, DocPath.ofName(COOKIE), ofCookies);
        }
        Generator cookie = cookies.generator();
        if (cookie != null) {
            generators
                    .computeIfAbsent(Part.HEADER, key -> new LinkedHashMap<>())
                    .put(DocPath.ofName(COOKIE), cookie);
        }
        return new Expected<>(example, rules, new Generators(generators, JsonObject.EMPTY), extra);
    }
}
