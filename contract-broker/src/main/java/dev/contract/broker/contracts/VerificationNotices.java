package dev.contract.broker.contracts;

import dev.contract.broker.contracts.Criterion.Kind;
import dev.contract.broker.http.Urls;
import dev.contract.core.model.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier prints about a contract: why it is verified, and what a failure means. The sentences are part of the
 * wire.
 */
final class VerificationNotices {

    private static final String BEFORE = "before_verification";
    private static final String PENDING_URL = "Read more at https://docs.pact.io/go/pending";
    static final String DEPRECATED = "WARNING - this version of the Pact library uses a beta version of the API which"
            + " will be removed in the future. Please upgrade your Pact library. See"
            + " https://docs.pact.io/pact_broker/advanced_topics/provider_verification_results/#pacts-for-verification"
            + " for minimum required versions.";

    private final Urls urls;
    private final ProviderName provider;
    private final ToVerify contract;
    private final List<JsonObject> notices = new ArrayList<>();

    /** How the asking versions of the provider are called. */
    record ProviderName(String name, @Nullable String branch, List<String> tags) {

        private String suffix() {
            if (branch != null) {
                return " from branch '" + branch + "'";
            }
            return tags.isEmpty() ? "" : " with tag " + quoted(tags);
        }

        boolean isAny() {
            return branch == null && tags.isEmpty();
        }

        private String versions() {
            return branch == null && tags.size() > 1 ? "versions" : "version";
        }

        String aVersion() {
            return isAny() ? name : "a version of " + name + suffix();
        }

        /** The grammar is that of the reference. */
        String aVersionOrSeveral() {
            return isAny() ? name : "a " + versions() + " of " + name + suffix();
        }

        String anyVersion() {
            return isAny() ? name : "any " + versions() + " of " + name + suffix();
        }

        String withThisTag() {
            if (branch != null || tags.isEmpty()) {
                return "";
            }
            return tags.size() == 1 ? "with this tag " : "with these tags ";
        }

        /** With tags, the reference names them once for every head that is work in progress. */
        ProviderName repeated(int times) {
            List<String> repeated = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                repeated.addAll(tags);
            }
            return new ProviderName(name, branch, repeated);
        }
    }

    VerificationNotices(Urls urls, ProviderName provider, ToVerify contract) {
        this.urls = urls;
        this.provider = contract.wip() ? provider.repeated(heads(contract).size()) : provider;
        this.contract = contract;
    }

    List<JsonObject> notices() {
        add(BEFORE, contract.wip() ? workInProgress() : selected());
        if (contract.pending() != null) {
            add(BEFORE, contract.pending() ? pending() : notPending());
        }
        if (Boolean.TRUE.equals(contract.pending())) {
            after();
        }
        return notices;
    }

    private void add(String when, String text) {
        notices.add(notice(when, text));
    }

    static JsonObject notice(String when, String text) {
        return JsonObject.of("when", when, "text", text);
    }

    private String url() {
        Publication publication = contract.publication();
        return ContractLinks.content(urls, publication.provider(), publication.consumer(), publication.sha());
    }

    private String selected() {
        boolean one = contract.selected().size() == 1;
        String lines = descriptions().stream().map(line -> "\n    * " + line).collect(Collectors.joining());
        return "The pact at " + url() + " is being verified because the pact content belongs to the consumer version"
                + (one ? "" : "s") + " matching the following " + (one ? "criterion" : "criteria") + ":" + lines;
    }

    private List<String> descriptions() {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (Selected selected : contract.selected()) {
            Criterion criterion = selected.criterion();
            String number = " (" + selected.publication().version() + ")";
            String start = criterion.description(provider.name());
            boolean together = criterion.isListedTogether();
            lines.computeIfAbsent(together ? start : start + number, key -> new ArrayList<>())
                    .add(together ? criterion.name() + number : "");
        }
        return lines.entrySet().stream()
                .map(line -> line.getKey()
                        + enumerated(line.getValue().stream().distinct().toList()))
                .toList();
    }

    private String workInProgress() {
        List<Criterion> heads = heads(contract);
        List<String> branches = names(heads, Kind.BRANCH);
        List<String> tags = names(heads, Kind.LATEST_TAG);
        List<String> parts = new ArrayList<>();
        if (!branches.isEmpty()) {
            parts.add("from branch " + quoted(branches));
        }
        if (!tags.isEmpty()) {
            parts.add((branches.isEmpty() ? "" : "and ") + "tagged with " + quoted(tags));
        }
        String same = heads.size() == 1
                ? ""
                : heads.size() == 2 ? " (both have the same content)" : " (all have the same content)";
        long versions = contract.selected().stream()
                .map(one -> one.publication().versionId())
                .distinct()
                .count();
        return "The pact at " + url() + "/metadata/" + new ResultMetadata(true, List.of()).encode()
                + " is being verified because it is a 'work in progress' pact (ie. it is the pact for the latest version"
                + (versions == 1 ? "" : "s") + " of " + contract.publication().consumer() + " "
                + String.join(" ", parts) + same + " and it has not yet been successfully verified by "
                + provider.aVersionOrSeveral()
                + " when the pact's application version was explicitly specified in the consumer version selectors)."
                + " Read more at https://docs.pact.io/go/wip";
    }

    private static List<Criterion> heads(ToVerify contract) {
        return contract.selected().stream().map(Selected::criterion).distinct().toList();
    }

    private static List<String> names(List<Criterion> heads, Kind kind) {
        return heads.stream()
                .filter(head -> head.kind() == kind)
                .map(head -> String.valueOf(head.name()))
                .toList();
    }

    private static String quoted(List<String> names) {
        return enumerated(names.stream().map(name -> "'" + name + "'").toList());
    }

    private static String enumerated(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    private String pending() {
        String why = contract.wip()
                ? "it was included as a 'work in progress' pact."
                : "a successful verification result for " + provider.aVersion() + " has not yet been published.";
        return "This pact is in pending state for this version of " + provider.name() + " because " + why
                + " If this verification fails, it will not cause the overall build to fail. " + PENDING_URL;
    }

    private String notPending() {
        return "This pact has previously been successfully verified by " + provider.aVersion()
                + ". If this verification fails, it will fail the build. " + PENDING_URL;
    }

    private void after() {
        String still = "This pact is still in pending state for " + provider.anyVersion() + " as ";
        String tag = provider.withThisTag();
        String missing = still + "a successful verification result " + tag + "has not yet been published";
        add(
                "after_verification:success_true_published_false",
                still + "the successful verification results " + tag + "have not yet been published.");
        add("after_verification:success_false_published_false", missing);
        add(
                "after_verification:success_true_published_true",
                "This pact is no longer in pending state for " + provider.anyVersion()
                        + ", as a successful verification result " + tag
                        + "has been published. If a verification for a version of " + provider.name()
                        + (tag.isEmpty() ? "" : " " + tag.trim())
                        + " fails in the future, it will fail the build. " + PENDING_URL);
        add("after_verification:success_false_published_true", missing);
    }
}
