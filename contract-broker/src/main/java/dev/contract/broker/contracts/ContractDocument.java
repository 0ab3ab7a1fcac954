package dev.contract.broker.contracts;

import dev.contract.core.model.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What was published, beside the content before it. Large documents take long to read and to compare, so that nobody does
 * either while a transaction waits.
 */
public final class ContractDocument {

    private final byte[] bytes;
    private final @Nullable Publication before;
    private final byte[] bytesBefore;

    ContractDocument(byte[] bytes, @Nullable Publication before, byte[] bytesBefore) {
        this.bytes = bytes;
        this.before = before;
        this.bytesBefore = bytesBefore;
    }

    /**
     * What the documents say.
     *
     * @param published the document with an id for each interaction, by which results name it
     * @param change in what it differs from the content before it; null if there was none
     */
    public record Read(JsonObject published, @Nullable ContractChange change) {}

    /** Reads the documents, each once. */
    public Read read() {
        JsonObject content = ContentStore.parse(bytes);
        return new Read(
                ContentIdentity.withIds(content),
                before == null ? null : ContractChange.between(before, ContentStore.parse(bytesBefore), content));
    }
}
