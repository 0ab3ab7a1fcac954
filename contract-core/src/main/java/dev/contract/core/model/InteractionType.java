package dev.contract.core.model;

/** The kinds of interaction, with their names in specification 4. */
public enum InteractionType {
    HTTP("Synchronous/HTTP"),
    MESSAGE("Asynchronous/Messages"),
    SYNC_MESSAGE("Synchronous/Messages");

    private final String wireName;

    InteractionType(String wireName) {
        this.wireName = wireName;
    }

    /** The value of {@code type} in a contract file of specification 4. */
    public String wireName() {
        return wireName;
    }
}
