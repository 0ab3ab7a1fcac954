package dev.contract.broker.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be set, by one name everywhere: {@code webhook-timeout} is the option {@code --webhook-timeout}, the variable
 * {@code CONTRACT_WEBHOOK_TIMEOUT} and the line {@code webhook-timeout=30} of a file. Many have a name at the Pact Broker, too.
 */
public enum Setting {
    DATABASE(
            Group.SERVER,
            "FILE|URL",
            "contract-broker.sqlite",
            "DATABASE_URL",
            "A SQLite file, created if it is not there, or postgresql://USER:PASSWORD@HOST/DATABASE"),
    HOST(Group.SERVER, "HOST", "127.0.0.1", "", "The address to listen on; 127.0.0.1 is this machine only"),
    PORT(Group.SERVER, "PORT", "9292", "PORT", "The port to listen on; 0 takes a free one"),
    BASE_URL(
            Group.SERVER,
            "URL",
            "the address that the client has used",
            "BASE_URL",
            "The address in links, where clients reach the broker through a proxy. Of several, the one with the host that"
                    + " the client has used, else the first"),
    TRUSTED_PROXIES(
            Group.SERVER,
            "LIST",
            "loopback private",
            "",
            "Whose X-Forwarded headers are believed: addresses, ranges such as 10.2.0.0/16, loopback, private, or none"),
    MAX_BODY_SIZE(Group.SERVER, "MB", "20", "", "The largest contract or result that is taken"),
    SECRET_KEY(
            Group.SERVER,
            Kind.SECRET,
            "a key in a file",
            "",
            "A long random text that secrets in the database are encrypted with; brokers on one database need the same"),

    ACCESS(
            Group.ACCESS,
            "open|users",
            "users if there are any, or if the host is not this machine",
            "",
            "Whether everybody may do everything, or only users, tokens and people who log in"),
    BASIC_AUTH_USERNAME(Group.ACCESS, "NAME", "", "BASIC_AUTH_USERNAME", "A user who may do everything"),
    BASIC_AUTH_PASSWORD(Group.ACCESS, Kind.SECRET, "", "BASIC_AUTH_PASSWORD", "The password of that user"),
    BASIC_AUTH_READ_ONLY_USERNAME(Group.ACCESS, "NAME", "", "BASIC_AUTH_READ_ONLY_USERNAME", "A user who may read"),
    BASIC_AUTH_READ_ONLY_PASSWORD(
            Group.ACCESS, Kind.SECRET, "", "BASIC_AUTH_READ_ONLY_PASSWORD", "The password of that user"),
    PUBLIC_READ(Group.ACCESS, Kind.FLAG, "false", "ALLOW_PUBLIC_READ", "Everybody may read"),
    PUBLIC_HEARTBEAT(
            Group.ACCESS,
            Kind.FLAG,
            "false",
            "PUBLIC_HEARTBEAT",
            "Everybody may ask whether the broker and its database are up"),
    PUBLIC_BADGES(Group.ACCESS, Kind.FLAG, "false", "ENABLE_PUBLIC_BADGE_ACCESS", "Everybody may see badges"),
    PUBLIC_METRICS(Group.ACCESS, Kind.FLAG, "false", "", "Everybody may read metrics"),
    OIDC_ISSUER(Group.ACCESS, "URL", "", "", "The OpenID Connect provider where people log in to the pages, https://…"),
    OIDC_CLIENT_ID(Group.ACCESS, "ID", "", "", "How the broker is known there"),
    OIDC_CLIENT_SECRET(Group.ACCESS, Kind.SECRET, "", "", "The secret it has there"),
    OIDC_SCOPES(Group.ACCESS, "LIST", "openid profile email", "", "What the broker asks to be told about people"),
    OIDC_ADMINS(
            Group.ACCESS,
            "CLAIM=VALUE",
            "nobody",
            "",
            "Who of them may do everything: a claim of the ID token and its value, such as groups=platform"),
    OIDC_PIPELINES(
            Group.ACCESS, "CLAIM=VALUE", "nobody", "", "Who of them may publish, tag and deploy; all others may read"),

    WEBHOOK_METHODS(Group.WEBHOOKS, "LIST", "POST", "WEBHOOK_HTTP_METHOD_WHITELIST", "The methods they may use"),
    WEBHOOK_SCHEMES(Group.WEBHOOKS, "LIST", "https", "WEBHOOK_SCHEME_WHITELIST", "The schemes they may use"),
    WEBHOOK_HOSTS(
            Group.WEBHOOKS,
            "LIST",
            "every host, but no address of the broker's own machine or link",
            "WEBHOOK_HOST_WHITELIST",
            "The hosts they may reach: a name, *.example.org, a range such as 10.0.0.0/8, or /expression/"),
    WEBHOOK_RETRY_SCHEDULE(
            Group.WEBHOOKS,
            "SECONDS",
            "10 60 120 300 600 1200",
            "WEBHOOK_RETRY_SCHEDULE",
            "After how many seconds each to try again"),
    WEBHOOK_TIMEOUT(Group.WEBHOOKS, "SECONDS", "15", "WEBHOOK_TIMEOUT", "How long one exchange may take"),
    WEBHOOK_FOLLOW_REDIRECTS(
            Group.WEBHOOKS,
            Kind.FLAG,
            "false",
            "WEBHOOK_FOLLOW_REDIRECTS",
            "Follow up to five, each checked like the first, without the webhook's headers where the host is another"),
    WEBHOOK_CERTIFICATES(
            Group.WEBHOOKS, "FILE", "those of Java", "", "The certificates that they trust: PEM, PKCS 12 or JKS"),
    WEBHOOK_INSECURE(Group.WEBHOOKS, Kind.FLAG, "false", "DISABLE_SSL_VERIFICATION", "Trust any certificate"),

    RETENTION_ENABLED(
            Group.RETENTION, Kind.FLAG, "false", "DATABASE_CLEAN_ENABLED", "Remove old versions by the schedule"),
    RETENTION_SCHEDULE(
            Group.RETENTION,
            "CRON",
            "15 2 * * *",
            "DATABASE_CLEAN_CRON_SCHEDULE",
            "When: minute, hour, day of the month, month, day of the week"),
    RETENTION_KEEP(
            Group.RETENTION,
            "JSON",
            "the latest of each tag and branch, and 90 days",
            "DATABASE_CLEAN_KEEP_VERSION_SELECTORS",
            "Which versions are kept, beside those deployed, those released and the newest"),
    RETENTION_LIMIT(
            Group.RETENTION, "NUMBER", "10000", "DATABASE_CLEAN_DELETION_LIMIT", "How many versions one run removes"),
    RETENTION_OVERWRITTEN_DAYS(
            Group.RETENTION,
            "DAYS",
            "7",
            "DATABASE_CLEAN_OVERWRITTEN_DATA_MAX_AGE",
            "After how many days to remove what newer data has replaced"),
    RETENTION_AUDIT_DAYS(
            Group.RETENTION, "DAYS", "0", "", "After how many days to remove entries of the audit log; 0 for never"),
    RETENTION_DRY_RUN(Group.RETENTION, Kind.FLAG, "false", "DATABASE_CLEAN_DRY_RUN", "Only say what would go"),
    RETENTION_BRANCH_DAYS(
            Group.RETENTION, "DAYS", "90", "", "After how many days without a version a branch is stale; 0 for never"),
    RETENTION_BRANCHES(
            Group.RETENTION, "LIST", "main branches", "", "Branches that are never stale, beside main branches"),

    LOG_FORMAT(
            Group.OPERATIONS,
            "text|json",
            "text",
            "LOG_FORMAT",
            "How lines are logged to standard error: for people, or as one JSON object each"),
    LOG_LEVEL(
            Group.OPERATIONS,
            "LEVEL",
            "warn",
            "LOG_LEVEL",
            "What is worth a line: error, warn, info, debug or trace; what libraries call information only with the last two"),
    LOG_REQUESTS(Group.OPERATIONS, Kind.FLAG, "false", "", "A line for each request"),
    SLOW_QUERY_MILLIS(
            Group.OPERATIONS,
            "NUMBER",
            "1000",
            "",
            "After how many milliseconds a statement of the database is worth a warning; 0 for all");

    /** What a setting is about. */
    public enum Group {
        SERVER("Server"),
        ACCESS("Access"),
        WEBHOOKS("Webhooks"),
        RETENTION("Retention"),
        OPERATIONS("Operations");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** How its values look. */
    public enum Kind {
        TEXT,
        FLAG,
        /** Never an option, as everybody on the machine can read the command lines of processes. */
        SECRET
    }

    private final Group group;
    private final Kind kind;
    private final String label;
    private final String standard;
    private final String alias;
    private final String description;

    Setting(Group group, String label, String standard, String alias, String description) {
        this(group, Kind.TEXT, label, standard, alias, description);
    }

    Setting(Group group, Kind kind, String standard, String alias, String description) {
        this(group, kind, kind == Kind.FLAG ? "" : "TEXT", standard, alias, description);
    }

    Setting(Group group, Kind kind, String label, String standard, String alias, String description) {
        this.group = group;
        this.kind = kind;
        this.label = label;
        this.standard = standard;
        this.alias = alias;
        this.description = description;
    }

    public Group group() {
        return group;
    }

    public Kind kind() {
        return kind;
    }

    /** The values, as the help names them. */
    public String label() {
        return label;
    }

    /** What holds where nothing is set, in words. */
    public String standard() {
        return standard;
    }

    public String description() {
        return description;
    }

    /** Its name in a file, and behind {@code --}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String variable() {
        return "CONTRACT_" + name();
    }

    /** The variable of the Pact Broker, or null. */
    public @Nullable String alias() {
        return alias.isEmpty() ? null : "PACT_BROKER_" + alias;
    }

    static Optional<Setting> byKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }
}
