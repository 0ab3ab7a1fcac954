package dev.contract.broker.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares an answer with the recorded one: everything recorded has to be there, objects may have more members. */
final class Comparison {

    /** Relations that clients follow; of others it is enough that they are there. */
    private static final Set<String> FOLLOWED =
            Set.of("self next previous pb:publish-pact pb:publish-contracts pb:latest-pact-versions pb:pacticipants"
                    .split(" "));

    private static final Set<String> ALSO_FOLLOWED = Set.of(("pb:pacticipant pb:latest-provider-pacts"
                    + " pb:latest-provider-pacts-with-tag pb:latest-version pb:latest-tagged-version pb:integrations"
                    + " pb:pacticipant-version-tag pb:pacticipant-branch pb:pacticipant-version"
                    + " pb:provider-pacts-for-verification pb:environments pb:environment pb:latest-pact-version"
                    + " pb:pact-version pb:consumer pb:consumer-version pb:provider pb:publish-verification-results"
                    + " pb:latest-verification-results pb:version-tag pb:branch-version pb:version pb:versions pb:pacts"
                    + " pacts pb:pacticipant-version-tags pb:contracts pb:branch pb:branches pb:tag pb:label"
                    + " pb:currently-deployed-deployed-versions pb:currently-supported-released-versions"
                    + " pb:previous-distinct pb:diff-previous-distinct versions pacticipants pb:delete_integration"
                    + " pb:deployed-environments pb:released-environments pb:pact-versions")
            .split(" "));

    private static final Set<String> PER_ENVIRONMENT = Set.of("pb:record-deployment", "pb:record-release");

    private final String base;
    private final Map<String, String> bindings;
    private final JsonObject options;
    private final String place;

    Comparison(String base, Map<String, String> bindings, JsonObject options, String place) {
        this.base = base;
        this.bindings = bindings;
        this.options = options;
        this.place = place;
    }

    void response(JsonObject expected, HttpResponse<byte[]> actual) throws JsonSyntaxException {
        String body = new String(actual.body(), StandardCharsets.UTF_8);
        assertThat(actual.statusCode()).as("status of %s%n%s", place, body).hasToString("" + expected.get("status"));
        String kind = options.text("body", "");
        if (kind.equals("status")) {
            return;
        }
        expected.object("headers").members().forEach((name, value) -> header(name, (JsonString) value, actual));
        if (expected.get("status").toString().equals("204") || kind.equals("empty")) {
            assertThat(body).as("body of " + place).isEmpty();
        } else if (!kind.equals("none") && expected.has("json")) {
            value("", expected.get("json"), JsonReader.parse(actual.body()));
        } else if (!kind.equals("none") && expected.has("text")) {
            string("text", masked(expected.text("text", "").strip()), masked(body.strip()));
        }
    }

    /** The requests that webhooks made, in any order. */
    void received(JsonObject expected, List<JsonObject> actual) {
        List<JsonValue> wanted = expected.items("requests");
        assertThat(actual).as(place + "\nexpected " + wanted).hasSize(wanted.size());
        unordered("", new JsonArray(wanted), new JsonArray(List.copyOf(actual)));
    }

    private void header(String name, JsonString expected, HttpResponse<byte[]> response) {
        String actual = response.headers().firstValue(name).orElse("");
        if (name.startsWith("allow") || name.startsWith("access-control")) {
            assertThat(actual.split(", *"))
                    .as(name + " of " + place)
                    .contains(expected.value().split(", *"));
        } else if (!name.equals("content-type")) {
            string("header " + name, expected.value(), actual);
        } else if (!options.text("contentType", "").equals("any")) {
            String type = expected.value().split(";")[0];
            boolean anyJson = options.text("contentType", "").equals("json");
            assertThat(actual).as("content type of " + place).contains(anyJson ? "json" : type);
        }
    }

    /** Titles have the day on which something was made, which was another when they were recorded. */
    private static String onAnyDay(String text) {
        return text.replaceAll("\\b\\d{2}/\\d{2}/\\d{4}\\b", "<day>");
    }

    private String masked(String text) {
        String masked = text;
        for (JsonValue mask : options.items("mask")) {
            List<JsonValue> pair = ((JsonArray) mask).items();
            masked = masked.replaceAll(((JsonString) pair.get(0)).value(), ((JsonString) pair.get(1)).value());
        }
        return masked;
    }

    private void string(String path, String expected, String actual) {
        String recorded = onAnyDay(expected);
        String comparable = onAnyDay(actual.replace(base, "{base}"));
        if (!Placeholders.matches(recorded, comparable, bindings)) {
            assertThat(comparable).as(place + "\nat " + path).isEqualTo(recorded);
        }
    }

    private void value(String path, JsonValue expected, JsonValue actual) {
        if (named("ignore", path) || named("present", path)) {
            return;
        }
        if (expected instanceof JsonString text && actual instanceof JsonString found) {
            string(path, text.value(), found.value());
        } else if (expected instanceof JsonObject object && actual instanceof JsonObject found) {
            object(path, object, found);
        } else if (expected instanceof JsonArray array && actual instanceof JsonArray found) {
            array(path, array, found);
        } else if (expected instanceof JsonNumber number && actual instanceof JsonNumber found) {
            assertThat(found.value()).as(place + "\nat " + path).isEqualByComparingTo(number.value());
        } else if (!expected.equals(actual)) {
            fail("%s%nat %s%nexpected %s%nbut was  %s", place, path, expected, actual);
        }
    }

    private void object(String path, JsonObject expected, JsonObject actual) {
        expected.members().forEach((name, member) -> {
            String sub = path + "/" + name.replace("~", "~0").replace("/", "~1");
            JsonValue found = actual.get(name);
            if (named("ignore", sub) || (found == null && name.equals("updatedAt"))) {
                return;
            }
            if (found == null) {
                fail("%s%nat %s: absent, expected %s", place, sub, member);
            } else if (name.equals("_links") && member instanceof JsonObject links) {
                links(sub, links, (JsonObject) found);
            } else {
                value(sub, member, found);
            }
        });
    }

    private void links(String path, JsonObject expected, JsonObject actual) {
        expected.members().forEach((relation, link) -> {
            JsonValue found = actual.get(relation);
            boolean followed = FOLLOWED.contains(relation)
                    || ALSO_FOLLOWED.contains(relation)
                    || named("links", path + "/" + relation);
            boolean loose = options.items("looseLinks").contains(new JsonString(relation));
            if (named("ignore", path + "/" + relation)) {
                return;
            }
            assertThat(found).as(place + "\nat " + path + "/" + relation).isNotNull();
            if (PER_ENVIRONMENT.contains(relation)) {
                assertThat(((JsonArray) found).size()).isGreaterThanOrEqualTo(((JsonArray) link).size());
            } else if (followed && !loose) {
                value(path + "/" + relation, link, found);
            }
        });
    }

    private void array(String path, JsonArray expected, JsonArray actual) {
        assertThat(actual.items())
                .as(place + "\nat " + path + "\nexpected " + expected)
                .hasSize(expected.size());
        if (named("unordered", path)) {
            unordered(path, expected, actual);
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            value(path + "/" + i, expected.items().get(i), actual.items().get(i));
        }
    }

    private void unordered(String path, JsonArray expected, JsonArray actual) {
        List<JsonValue> left = new ArrayList<>(actual.items());
        for (JsonValue wanted : expected.items()) {
            boolean found = left.removeIf(new OnlyOnce(candidate -> fits(path, wanted, candidate)));
            assertThat(found)
                    .as(place + "\nat " + path + "\nexpected " + wanted + "\namong " + left)
                    .isTrue();
        }
    }

    private boolean fits(String path, JsonValue wanted, JsonValue candidate) {
        Map<String, String> before = new LinkedHashMap<>(bindings);
        try {
            value(path + "/*", wanted, candidate);
            return true;
        } catch (AssertionError different) {
            bindings.clear();
            bindings.putAll(before);
            return false;
        }
    }

    private boolean named(String option, String path) {
        return options.items(option).stream()
                .anyMatch(pattern ->
                        fits(Arrays.asList(((JsonString) pattern).value().split("/")), Arrays.asList(path.split("/"))));
    }

    private static boolean fits(List<String> pattern, List<String> path) {
        if (pattern.isEmpty()) {
            return path.isEmpty();
        }
        List<String> rest = pattern.subList(1, pattern.size());
        if (pattern.get(0).equals("**")) {
            for (int i = 0; i <= path.size(); i++) {
                if (fits(rest, path.subList(i, path.size()))) {
                    return true;
                }
            }
            return false;
        }
        return !path.isEmpty()
                && (pattern.get(0).equals("*") || pattern.get(0).equals(path.get(0)))
                && fits(rest, path.subList(1, path.size()));
    }
}
