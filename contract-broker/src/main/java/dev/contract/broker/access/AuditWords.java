package dev.contract.broker.access;

import dev.contract.broker.http.Urls;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A change in words.
 *
 * @param path of the page about what was changed, or null
 */
record AuditWords(String text, @Nullable String path) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private static final String P = "/pacticipants/{participant}";
    private static final String V = P + "/versions/{version}";
    private static final String PAIR = "/pacts/provider/{provider}/consumer/{consumer}";
    private static final String C = PAIR + "/version/{version}";
    private static final String SHA = PAIR + "/pact-version/{sha}";
    private static final String RESULTS = SHA + "/verification-results";
    private static final String TOLD = SHA + "/metadata/{metadata}/verification-results";
    private static final String OF_PAIR = " of {consumer} with {provider}";

    /** Operation, words, and the page about what it was about. */
    private static final String[][] ALL = {
        {"POST /contracts/publish", "published contracts", "/"},
        {"PUT " + C, "published the contract of {consumer} {version} with {provider}", C},
        {"PATCH " + C, "published the contract of {consumer} {version} with {provider}", C},
        {"DELETE " + C, "deleted the contract of {consumer} {version} with {provider}", "/pacticipants/{consumer}"},
        {"DELETE " + PAIR + "/versions", "deleted all contracts" + OF_PAIR, ""},
        {"DELETE " + PAIR + "/tag/{tag}", "deleted the contracts tagged {tag}" + OF_PAIR, ""},
        {"DELETE " + PAIR + "/branch/{branch}", "deleted the contracts on the branch {branch}" + OF_PAIR, ""},
        {"DELETE " + PAIR + "/branch/versions", "deleted the contracts on the main branch" + OF_PAIR, ""},
        {"POST " + RESULTS, "published a result for the contract" + OF_PAIR, SHA},
        {"POST " + TOLD, "published a result for the contract" + OF_PAIR, SHA},
        {"DELETE " + RESULTS + "/{number}", "deleted result {number} for the contract" + OF_PAIR, SHA},
        {"DELETE " + TOLD + "/{number}", "deleted result {number} for the contract" + OF_PAIR, SHA},
        {"POST /pacticipants", "made a participant", "/pacticipants"},
        {"PUT " + P, "described {participant}", P},
        {"PATCH " + P, "described {participant}", P},
        {"DELETE " + P, "deleted {participant} and all that belonged to it", ""},
        {"PUT " + P + "/labels/{label}", "labelled {participant} as {label}", P},
        {"DELETE " + P + "/labels/{label}", "took the label {label} from {participant}", P},
        {"PUT " + V, "described {participant} {version}", V},
        {"PATCH " + V, "described {participant} {version}", V},
        {"DELETE " + V, "deleted {participant} {version}", P},
        {"PUT " + V + "/tags/{tag}", "tagged {participant} {version} as {tag}", V},
        {"DELETE " + V + "/tags/{tag}", "took the tag {tag} from {participant} {version}", V},
        {"DELETE " + P + "/branches", "deleted branches of {participant}", P},
        {"DELETE " + P + "/branches/{branch}", "deleted the branch {branch} of {participant}", P},
        {"PUT " + P + "/branches/{branch}/versions/{version}", "put {participant} {version} on the branch {branch}", V},
        {
            "DELETE " + P + "/branches/{branch}/versions/{version}",
            "took {participant} {version} from the branch {branch}",
            V
        },
        {"POST /webhooks", "made a webhook", "/webhooks"},
        {"POST /webhooks/provider/{provider}/consumer/{consumer}", "made a webhook" + OF_PAIR, "/webhooks"},
        {"POST " + PAIR + "/webhooks", "made a webhook" + OF_PAIR, "/webhooks"},
        {"POST /webhooks/provider/{provider}", "made a webhook for the provider {provider}", "/webhooks"},
        {"POST /webhooks/consumer/{consumer}", "made a webhook for the consumer {consumer}", "/webhooks"},
        {"PUT /webhooks/{uuid}", "changed a webhook", "/webhooks/{uuid}"},
        {"DELETE /webhooks/{uuid}", "deleted a webhook", ""},
        {"POST /webhooks/{uuid}/execute", "sent a webhook by hand", "/webhooks/{uuid}"},
        {"POST /webhooks/execute", "sent a webhook that is not saved", ""},
        {
            "POST /triggered-webhooks/{uuid}/repeat",
            "had a webhook delivered once more",
            "/triggered-webhooks/{uuid}/logs"
        },
        {"POST /environments", "made an environment", "/environments"},
        {"PUT /environments/{uuid}", "changed an environment", "/environments/{uuid}"},
        {"DELETE /environments/{uuid}", "deleted an environment", ""},
        {
            "POST " + V + "/deployed-versions/environment/{uuid}",
            "deployed {participant} {version}",
            "/environments/{uuid}"
        },
        {"PATCH /deployed-versions/{uuid}", "ended a deployment", ""},
        {
            "POST " + V + "/released-versions/environment/{uuid}",
            "released {participant} {version}",
            "/environments/{uuid}"
        },
        {"PATCH /released-versions/{uuid}", "ended the support of a release", ""},
        {"DELETE /integrations", "deleted all contracts with their results", ""},
        {"DELETE /integrations/provider/{provider}/consumer/{consumer}", "deleted all contracts" + OF_PAIR, ""},
        {"POST /tokens", "made a token", "/tokens"},
        {"DELETE /tokens/{uuid}", "revoked a token", "/tokens"},
        {"POST /retention/run", "began to remove old versions", "/retention"},
        {" contract broker create-token", "made a token", "/tokens"},
        {" contract broker import", "began to import another broker", "/"},
        {" contract broker import --abandon", "gave up waiting for an import", "/"},
    };

    private static final Map<String, String[]> BY_OPERATION = new LinkedHashMap<>();

    static {
        for (String[] one : ALL) {
            BY_OPERATION.put(one[0], one);
        }
    }

    static AuditWords of(AuditEntry entry) {
        String[] known = BY_OPERATION.get(normal(entry.method() + " " + entry.template()));
        String about = entry.about() == null || entry.about().isEmpty() ? "" : ": " + entry.about();
        if (known == null) {
            return new AuditWords(entry.method() + " " + entry.path() + about, null);
        }
        Map<String, String> names = names(entry);
        return new AuditWords(
                filled(known[1], names, false) + about, known[2].isEmpty() ? null : filled(known[2], names, true));
    }

    /** True for operations whose changes are told in words. */
    static boolean knows(String operation) {
        return BY_OPERATION.containsKey(normal(operation));
    }

    /** Old names of paths are still in use. */
    private static String normal(String operation) {
        return operation
                .replace(" /pact/provider/", " /pacts/provider/")
                .replaceFirst("(/pacts/.*/consumer/\\{consumer})/versions/\\{version}", "$1/version/{version}");
    }

    private static Map<String, String> names(AuditEntry entry) {
        String[] template = entry.template().split("/");
        String[] path = entry.path().split("/");
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(template.length, path.length); i++) {
            Matcher name = NAME.matcher(template[i]);
            if (name.matches()) {
                names.put(name.group(1), Urls.decode(path[i]));
            }
        }
        return names;
    }

    private static String filled(String text, Map<String, String> names, boolean encoded) {
        return NAME.matcher(text).replaceAll(found -> {
            String value = names.getOrDefault(found.group(1), "");
            return Matcher.quoteReplacement(encoded ? Urls.encode(value) : value);
        });
    }
}
