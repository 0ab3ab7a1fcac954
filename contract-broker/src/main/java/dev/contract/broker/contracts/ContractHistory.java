package dev.contract.broker.contracts;

import dev.contract.broker.db.Database;
import dev.contract.broker.db.Rows;
import dev.contract.broker.participants.Participant;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.participants.Version;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes over contracts from another broker: with their times and the identities they have there, and without telling anybody. */
public final class ContractHistory {

    /** What became of a contract. */
    public enum Taken {
        ADDED,
        /** The same content is here already. */
        KNOWN,
        /** The version is here with other content, which is not older. */
        OTHER_CONTENT,
        /** The consumer version is not here. */
        NO_VERSION
    }

    /** A contract that is here: its version and content, and when it was published. */
    public record Known(String version, String sha, Instant createdAt) {}

    private final Database database;
    private final Registry registry;

    public ContractHistory(Database database, Registry registry) {
        this.database = database;
        this.registry = registry;
    }

    /** The identity that we give to a content. */
    public static String sha(JsonObject content) {
        return ContentIdentity.sha(content);
    }

    /** The content without the ids that a broker adds to interactions and messages when it shows them. */
    public static JsonObject withoutIds(JsonObject shown) {
        Map<String, JsonValue> members = new LinkedHashMap<>(shown.members());
        members.replaceAll((name, value) -> value instanceof JsonArray items
                        && (name.equals("interactions") || name.equals("messages"))
                ? new JsonArray(
                        items.items().stream().map(ContractHistory::withoutId).toList())
                : value);
        return new JsonObject(members);
    }

    private static JsonValue withoutId(JsonValue item) {
        boolean added = item instanceof JsonObject interaction
                && interaction.get("_id") instanceof JsonString id
                && id.value().equals(ContentIdentity.id(interaction));
        return added ? ((JsonObject) item).without("_id") : item;
    }

    /** Which contracts of the pair are here. */
    public List<Known> known(String provider, String consumer) {
        return database.read(handle -> new Publications(handle)
                .of(provider, consumer).stream()
                        .map(found -> new Known(found.version(), found.sha(), found.createdAt()))
                        .toList());
    }

    /** Adds contracts, all or none of them; tells of each what became of it. */
    public List<Taken> add(List<PastContract> contracts) {
        return database.write(handle -> {
            List<Taken> taken = new ArrayList<>();
            contracts.forEach(contract -> taken.add(add(handle, contract)));
            return taken;
        });
    }

    private Taken add(Handle handle, PastContract contract) {
        Version version = registry.version(handle, contract.consumer(), contract.version());
        Participant provider = registry.participant(handle, contract.provider());
        if (version == null || provider == null) {
            return Taken.NO_VERSION;
        }
        Publication present = new Publications(handle).of(contract.provider(), contract.consumer(), contract.version());
        if (present != null && present.sha().equals(contract.sha())) {
            return Taken.KNOWN;
        }
        if (present != null && !present.createdAt().isBefore(contract.createdAt())) {
            return Taken.OTHER_CONTENT;
        }
        int revision = present == null ? 1 : present.revision() + 1;
        ContentStore store = new ContentStore(handle);
        byte[] bytes = contract.bytes();
        if (bytes.length == 0) {
            bytes = store.bytes(version.participantId(), provider.id(), contract.sha());
        }
        store.publish(version, provider, revision, bytes, contract.sha(), contract.createdAt());
        return Taken.ADDED;
    }

    /** That two participants have something to do with each other, which is known even when all contracts are deleted. */
    public void integrate(String provider, String consumer, @Nullable Instant since) {
        database.write(handle -> {
            Participant from = registry.participant(handle, consumer);
            Participant to = registry.participant(handle, provider);
            if (from != null && to != null) {
                new ContentStore(handle).integrate(from.id(), to.id(), since == null ? Rows.now() : since);
            }
            return provider;
        });
    }
}
