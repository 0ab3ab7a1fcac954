package dev.contract.broker.http;

/**
 * Who makes a request, and the most that they may do.
 *
 * @param id what stays the same where names change or are used twice: a token's UUID, the subject of a person who has logged in;
 *     or ""
 * @param name as the audit log shows it
 */
public record Caller(Kind kind, String id, String name, Permission most) {

    /** How callers say who they are. */
    public enum Kind {
        /** They do not. */
        ANYBODY,
        /** By name and password. */
        USER,
        /** By an API token. */
        TOKEN,
        /** By working on the database itself. */
        COMMAND,
        /** By a session that began with a login at an identity provider. */
        SESSION
    }

    /** Somebody unknown, where nobody is asked. */
    public static final Caller ANYBODY = new Caller(Kind.ANYBODY, "", "anybody", Permission.ADMIN);

    /** Somebody who was not asked yet. */
    static final Caller UNKNOWN = new Caller(Kind.ANYBODY, "", "anybody", Permission.PUBLIC);

    public boolean may(Permission needed) {
        return most.includes(needed);
    }
}
