package dev.contract.broker.webhooks;

import dev.contract.broker.contracts.Contracts;
import dev.contract.broker.contracts.Event;
import dev.contract.broker.contracts.NeededVersion;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.contracts.PublicationListener;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.Version;
import dev.contract.broker.secrets.Secrets;
import dev.contract.broker.verifications.ResultListener;
import dev.contract.broker.verifications.Verification;
import dev.contract.broker.verifications.VerificationSummaries;
import dev.contract.core.broker.wire.Notice;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts deliveries into the outbox, in the transaction in which what they tell happens. */
final class Triggers implements PublicationListener, ResultListener {

    private final Registry registry;
    private final Contracts contracts;
    private final Secrets secrets;
    private final Runnable hurry;

    Triggers(Registry registry, Contracts contracts, Secrets secrets, Runnable hurry) {
        this.registry = registry;
        this.contracts = contracts;
        this.secrets = secrets;
        this.hurry = hurry;
    }

    @Override
    public Heard published(Handle handle, Urls urls, Publication publication, Set<String> events) {
        List<Webhook> all =
                new WebhookStore(handle, secrets).ofPair(publication.consumerId(), publication.providerId());
        List<Notice> notices = new ArrayList<>();
        for (Webhook webhook : all) {
            for (String event : told(webhook, events)) {
                for (Occasion occasion : occasions(handle, publication, event)) {
                    String uuid = trigger(handle, urls, webhook, occasion);
                    notices.add(new Notice(
                            "debug",
                            "  Webhook \"" + webhook.label() + "\" triggered for event " + event
                                    + ".\n    View logs at " + urls.to("triggered-webhooks", uuid, "logs")));
                }
            }
        }
        if (!all.isEmpty() && notices.isEmpty()) {
            notices.add(new Notice("debug", "  No enabled webhooks found for the detected events"));
        }
        return new Heard(!all.isEmpty(), notices);
    }

    /**
     * The events that the webhook is sent for: once for those that happen together, and by itself for the one that is about
     * versions of the provider.
     */
    private static List<String> told(Webhook webhook, Set<String> events) {
        if (!webhook.enabled()) {
            return List.of();
        }
        String needed = Event.CONTRACT_REQUIRING_VERIFICATION_PUBLISHED.wireName();
        List<String> happened =
                webhook.events().stream().filter(events::contains).toList();
        List<String> told = new ArrayList<>(happened.stream()
                .filter(event -> !event.equals(needed))
                .limit(1)
                .toList());
        if (happened.contains(needed)) {
            told.add(needed);
        }
        return told;
    }

    private List<Occasion> occasions(Handle handle, Publication publication, String event) {
        String buildUrl = buildUrl(handle, publication.consumer(), publication.version());
        Verification result = VerificationSummaries.ofContract(handle, publication);
        if (!event.equals(Event.CONTRACT_REQUIRING_VERIFICATION_PUBLISHED.wireName())) {
            return List.of(new Occasion(event, publication, result, null, null, buildUrl));
        }
        Map<String, List<String>> needed = new LinkedHashMap<>();
        NeededVersion.of(handle, publication)
                .forEach(one -> needed.computeIfAbsent(one.number(), key -> new ArrayList<>())
                        .add(one.description()));
        List<Occasion> occasions = new ArrayList<>();
        needed.forEach((number, descriptions) -> occasions.add(new Occasion(
                event,
                publication,
                null,
                registry.version(handle, publication.provider(), number),
                String.join(", ", descriptions),
                buildUrl)));
        return occasions;
    }

    private @Nullable String buildUrl(Handle handle, String participant, String number) {
        Version version = registry.version(handle, participant, number);
        return version == null ? null : version.buildUrl();
    }

    private String trigger(Handle handle, Urls urls, Webhook webhook, Occasion occasion) {
        Map<String, String> values = new Variables(registry, handle, urls).of(occasion);
        values.put("baseUrl", urls.base());
        String uuid = new DeliveryStore(handle)
                .insert(webhook, occasion, JsonValue.of(values).toString());
        hurry.run();
        return uuid;
    }

    @Override
    public void published(
            Handle handle,
            Urls urls,
            Publication publication,
            Verification result,
            Version version,
            List<String> consumerVersions) {
        List<Webhook> all =
                new WebhookStore(handle, secrets).ofPair(publication.consumerId(), publication.providerId());
        Event outcome = result.success() ? Event.PROVIDER_VERIFICATION_SUCCEEDED : Event.PROVIDER_VERIFICATION_FAILED;
        Set<String> events = Set.of(Event.PROVIDER_VERIFICATION_PUBLISHED.wireName(), outcome.wireName());
        for (Webhook webhook : all) {
            for (String event : told(webhook, events)) {
                for (Publication contract : selected(handle, publication, consumerVersions)) {
                    trigger(
                            handle,
                            urls,
                            webhook,
                            new Occasion(event, contract, result, version, null, result.buildUrl()));
                }
            }
        }
    }

    /** The contracts of the versions that were selected; of the newest one if none is there any more, or none was named. */
    private List<Publication> selected(Handle handle, Publication publication, List<String> consumerVersions) {
        List<Publication> selected = new ArrayList<>();
        for (String number : consumerVersions.stream().distinct().toList()) {
            Publication found = contracts.ofVersion(handle, publication.provider(), publication.consumer(), number);
            if (found != null && found.contentId() == publication.contentId()) {
                selected.add(found);
            }
        }
        return selected.isEmpty() ? List.of(publication) : selected;
    }
}
