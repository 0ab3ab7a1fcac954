package dev.contract.broker.contracts;

import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.participants.Participant;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.Version;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;
import org.jdbi.v3.core.Handle;

/** Stores one contract for one version, inside the transaction of the publication it belongs to. */
final class ContractWriter {

    /** What was stored, and what that means. */
    record Written(Publication publication, Outcome outcome) {}

    private final Handle handle;
    private final Registry registry;

    ContractWriter(Handle handle, Registry registry) {
        this.handle = handle;
        this.registry = registry;
    }

    Written write(Version version, String providerName, byte[] bytes, boolean merge) {
        Participant provider = registry.participantFor(handle, providerName);
        Publication existing = new Publications(handle).of(providerName, version.participant(), version.number());
        if (existing == null) {
            return new Written(store(version, provider, 1, bytes), Outcome.CREATED);
        }
        if (existing.sha().equals(ContentIdentity.sha(parse(bytes)))) {
            return new Written(existing, merge ? Outcome.MERGED_UNCHANGED : Outcome.UNCHANGED);
        }
        if (!merge) {
            throw new ContentConflict(existing, new ContentStore(handle).published(existing), parse(bytes));
        }
        return merge(version, provider, existing, bytes);
    }

    private Written merge(Version version, Participant provider, Publication existing, byte[] bytes) {
        JsonObject merged;
        try {
            merged = ContractMerge.merge(new ContentStore(handle).published(existing), parse(bytes));
        } catch (ContractMerge.Collision collision) {
            throw new MergeConflict(existing, String.valueOf(collision.getMessage()));
        }
        if (ContentIdentity.sha(merged).equals(existing.sha())) {
            return new Written(existing, Outcome.MERGED_UNCHANGED);
        }
        byte[] content = merged.toString().getBytes(StandardCharsets.UTF_8);
        return new Written(store(version, provider, existing.revision() + 1, content), Outcome.MERGED);
    }

    private Publication store(Version version, Participant provider, int revision, byte[] bytes) {
        return new ContentStore(handle).publish(version, provider, revision, bytes, ContentIdentity.sha(parse(bytes)));
    }

    private static JsonObject parse(byte[] bytes) {
        try {
            return JsonReader.parseObject(bytes);
        } catch (JsonSyntaxException wrong) {
            throw HttpProblem.of(400, "The contract is no JSON object: " + wrong.getMessage());
        }
    }
}
