package dev.contract.broker.webhooks;

import dev.contract.broker.contracts.ContractLinks;
import dev.contract.broker.contracts.Event;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.contracts.ResultMetadata;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.Mark;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.Version;
import dev.contract.broker.participants.VersionMarks;
import dev.contract.broker.verifications.Verification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The values of variables, by name. What there is none of is empty. */
final class Variables {

    private static final String CONTENT = "5d445a4612743728dfd99ccd4210423c052bb9db";

    private final Registry registry;
    private final Handle handle;
    private final Urls urls;

    Variables(Registry registry, Handle handle, Urls urls) {
        this.registry = registry;
        this.handle = handle;
        this.urls = urls;
    }

    /** For a contract and whatever belongs to it. */
    Map<String, String> of(Occasion occasion) {
        Publication contract = occasion.contract();
        Version provider = occasion.providerVersion();
        List<Long> versions =
                provider == null ? List.of(contract.versionId()) : List.of(contract.versionId(), provider.id());
        VersionMarks marks = registry.marksOf(handle, versions);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("consumerName", contract.consumer());
        values.put("providerName", contract.provider());
        values.put("consumerVersionNumber", contract.version());
        values.put("providerVersionNumber", provider == null ? "" : provider.number());
        values.put("consumerVersionTags", names(marks.tags(contract.versionId())));
        values.put("consumerVersionBranch", last(marks.branches(contract.versionId())));
        values.put("providerVersionTags", provider == null ? "" : names(marks.tags(provider.id())));
        values.put("providerVersionBranch", provider == null ? "" : last(marks.branches(provider.id())));
        values.put("providerVersionDescriptions", orEmpty(occasion.needed()));
        values.put("consumerLabels", labels(contract.consumerId()));
        values.put("providerLabels", labels(contract.providerId()));
        values.put("pactUrl", contract(contract));
        values.put("verificationResultUrl", result(contract, occasion.result()));
        statuses(values, occasion.result() == null ? null : occasion.result().success());
        values.put("eventName", occasion.event());
        values.put("buildUrl", orEmpty(occasion.buildUrl()));
        return values;
    }

    /** For a test execution where nothing was published yet. */
    Map<String, String> placeholders() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("consumerName", "placeholder-consumer");
        values.put("providerName", "placeholder-provider");
        values.put("consumerVersionNumber", "gggghhhhjjjjkkkkllll66667777888899990000");
        values.put("providerVersionNumber", "");
        values.put("consumerVersionTags", "dev");
        values.put("consumerVersionBranch", "main");
        values.put("providerVersionTags", "");
        values.put("providerVersionBranch", "");
        values.put("providerVersionDescriptions", "");
        values.put("consumerLabels", "placeholder-consumer-label");
        values.put("providerLabels", "placeholder-provider-label");
        values.put(
                "pactUrl",
                ContractLinks.content(urls, "placeholder-provider", "placeholder-consumer", CONTENT) + "/metadata/"
                        + new ResultMetadata(true, List.of()).encode());
        values.put("verificationResultUrl", "");
        statuses(values, null);
        values.put("eventName", Event.TEST);
        values.put("buildUrl", "");
        return values;
    }

    /** Results that come in by it do not say that the version was selected for verification on purpose. */
    private String contract(Publication contract) {
        String metadata = new ResultMetadata(true, List.of(contract.version())).encode();
        return ContractLinks.content(urls, contract.provider(), contract.consumer(), contract.sha()) + "/metadata/"
                + metadata;
    }

    private String result(Publication contract, @Nullable Verification result) {
        return result == null
                ? ""
                : ContractLinks.content(urls, contract.provider(), contract.consumer(), contract.sha())
                        + "/verification-results/" + result.id();
    }

    /** The same answer in the words of each service. */
    private static void statuses(Map<String, String> values, @Nullable Boolean success) {
        values.put("githubVerificationStatus", word(success, "success", "failure", "pending"));
        values.put("bitbucketVerificationStatus", word(success, "SUCCESSFUL", "FAILED", "INPROGRESS"));
        values.put("azureDevOpsVerificationStatus", word(success, "succeeded", "failed", "pending"));
        values.put("gitlabVerificationStatus", word(success, "success", "failed", "pending"));
    }

    private static String word(@Nullable Boolean success, String yes, String no, String unknown) {
        return success == null ? unknown : success ? yes : no;
    }

    private String labels(long participantId) {
        return String.join(", ", registry.labels(handle, participantId));
    }

    private static String names(List<Mark> marks) {
        return marks.stream().map(Mark::name).collect(Collectors.joining(", "));
    }

    private static String last(List<Mark> marks) {
        return marks.isEmpty() ? "" : marks.get(marks.size() - 1).name();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
