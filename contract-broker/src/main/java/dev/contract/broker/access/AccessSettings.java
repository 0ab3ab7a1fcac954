package dev.contract.broker.access;

import org.jspecify.annotations.Nullable;

/**
 * Who may use the broker.
 *
 * @param open everybody may do everything, and nobody is asked who they are
 * @param writer a user who may do everything
 * @param reader a user who may read
 * @param publicRead everybody may read
 * @param login where people log in to the pages, if anywhere
 */
public record AccessSettings(
        boolean open,
        @Nullable Login writer,
        @Nullable Login reader,
        boolean publicRead,
        boolean publicHeartbeat,
        boolean publicBadges,
        boolean publicMetrics,
        @Nullable OidcSettings login) {

    public static final AccessSettings OPEN = new AccessSettings(true, null, null, false, false, false, false, null);

    /** A name and a password; {@link #toString} does not tell the password. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user + ":***";
        }
    }
}
