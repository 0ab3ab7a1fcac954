package dev.contract.broker.access;

import org.jspecify.annotations.Nullable;

/** Who may use the broker: everybody, unless there is a user who may write. */
public record AccessSettings(
        @Nullable Login writer,
        @Nullable Login reader,
        boolean publicRead,
        boolean publicHeartbeat,
        boolean publicBadges) {

    public static final AccessSettings OPEN = new AccessSettings(null, null, false, false, false);

    /** A name and a password; {@link #toString} does not tell the password. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user + ":***";
        }
    }
}
