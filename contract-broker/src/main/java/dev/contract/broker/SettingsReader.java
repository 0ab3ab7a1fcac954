package dev.contract.broker;

import dev.contract.broker.access.AccessSettings;
import dev.contract.broker.access.AccessSettings.Login;
import dev.contract.broker.access.OidcSettings;
import dev.contract.broker.access.OidcSettings.Claim;
import dev.contract.broker.http.BaseUrls;
import dev.contract.broker.http.TrustedProxies;
import dev.contract.broker.operations.OperationsSettings;
import dev.contract.broker.operations.OperationsSettings.LogFormat;
import dev.contract.broker.retention.KeepSelector;
import dev.contract.broker.retention.RetentionSettings;
import dev.contract.broker.retention.RetentionSettings.StaleBranches;
import dev.contract.broker.retention.Schedule;
import dev.contract.broker.settings.Setting;
import dev.contract.broker.settings.Settings;
import dev.contract.broker.webhooks.WebhookSettings;
import dev.contract.core.http.Tls;
import dev.contract.core.http.TlsException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** Makes of what was set what the capabilities go by. */
final class SettingsReader {

    private static final int MOST_PORTS = 65_535;
    private static final int MOST_MEGABYTES = 1_000;
    private static final int MOST_SECONDS = 9_999;
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int MOST_DAYS = 36_500;
    private static final int MOST_MILLIS = 1_000_000_000;
    private static final int SHORTEST_KEY = 32;
    private static final int MOST_VERSIONS = 10_000_000;

    private final Settings settings;

    SettingsReader(Settings settings) {
        this.settings = settings;
    }

    BrokerSettings read() {
        String host = settings.text(Setting.HOST, Setting.HOST.standard());
        return new BrokerSettings(
                database(),
                host,
                (int) settings.number(Setting.PORT, Long.parseLong(Setting.PORT.standard()), 0, MOST_PORTS),
                baseUrls(host),
                settings.parsed(
                        Setting.TRUSTED_PROXIES,
                        TrustedProxies::parse,
                        TrustedProxies.parse(Setting.TRUSTED_PROXIES.standard())),
                settings.number(
                                Setting.MAX_BODY_SIZE,
                                Long.parseLong(Setting.MAX_BODY_SIZE.standard()),
                                1,
                                MOST_MEGABYTES)
                        * 1024
                        * 1024,
                webhooks(),
                access(host),
                retention(),
                operations(),
                settings.text(Setting.SECRET_KEY),
                warnings());
    }

    /** Messages do not show it, as there may be a password in it. */
    private String database() {
        return settings.parsed(Setting.DATABASE, DatabaseFile::checked, Setting.DATABASE.standard());
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>(settings.warnings());
        String key = settings.text(Setting.SECRET_KEY);
        if (key != null && key.length() < SHORTEST_KEY) {
            warnings.add(settings.source(Setting.SECRET_KEY) + " can be guessed: it is shorter than " + SHORTEST_KEY
                    + " characters. Take a random one, such as openssl rand -base64 32 makes.");
        }
        return warnings;
    }

    /** Clients use the same variable for the broker that they ask; it must not lead away from one of this machine. */
    private BaseUrls baseUrls(String host) {
        boolean forClients = settings.source(Setting.BASE_URL).startsWith("PACT_BROKER_");
        if (forClients && BrokerSettings.isLocal(host)) {
            return BaseUrls.NONE;
        }
        return new BaseUrls(settings.list(Setting.BASE_URL, List.of()).stream()
                .map(text -> url(Setting.BASE_URL, text).toString())
                .toList());
    }

    private URI url(Setting setting, String text) {
        try {
            URI url = URI.create(text);
            if (url.getHost() != null && List.of("http", "https").contains(String.valueOf(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException unreadable) {
            // told below, like what is a URL of something else
        }
        throw settings.wrong(setting, "a URL such as https://broker.example.org is expected");
    }

    private WebhookSettings webhooks() {
        WebhookSettings standard = WebhookSettings.STANDARD;
        return new WebhookSettings(
                settings.list(Setting.WEBHOOK_METHODS, standard.methods()).stream()
                        .map(method -> method.toUpperCase(Locale.ROOT))
                        .toList(),
                settings.list(Setting.WEBHOOK_SCHEMES, standard.schemes()).stream()
                        .map(scheme -> scheme.toLowerCase(Locale.ROOT))
                        .toList(),
                settings.parsed(Setting.WEBHOOK_HOSTS, WebhookSettings::hosts, standard.hosts()),
                schedule(standard.schedule()),
                settings.seconds(Setting.WEBHOOK_TIMEOUT, standard.timeout(), MOST_SECONDS),
                settings.isTrue(Setting.WEBHOOK_FOLLOW_REDIRECTS),
                tls(standard.tls()));
    }

    private Tls tls(Tls standard) {
        if (settings.isTrue(Setting.WEBHOOK_INSECURE)) {
            return Tls.insecure();
        }
        String file = settings.text(Setting.WEBHOOK_CERTIFICATES);
        try {
            return file == null ? standard : standard.trusting(Path.of(file));
        } catch (TlsException unusable) {
            throw new IllegalArgumentException(
                    settings.source(Setting.WEBHOOK_CERTIFICATES) + ": " + unusable.getMessage(), unusable);
        }
    }

    private List<Duration> schedule(List<Duration> standard) {
        List<String> seconds = settings.list(Setting.WEBHOOK_RETRY_SCHEDULE, List.of());
        if (seconds.isEmpty()) {
            return standard;
        }
        try {
            List<Duration> times =
                    seconds.stream().map(Long::valueOf).map(Duration::ofSeconds).toList();
            if (times.stream().noneMatch(time -> time.isNegative() || time.compareTo(LONGEST_WAIT) > 0)) {
                return times;
            }
        } catch (NumberFormatException wrong) {
            // told below, like a time that is none
        }
        throw settings.wrong(
                Setting.WEBHOOK_RETRY_SCHEDULE, "seconds are expected, each up to a day (86400), such as '10 60 120'");
    }

    private RetentionSettings retention() {
        RetentionSettings standard = RetentionSettings.STANDARD;
        return new RetentionSettings(
                settings.isTrue(Setting.RETENTION_ENABLED),
                settings.parsed(Setting.RETENTION_SCHEDULE, Schedule::parse, standard.schedule()),
                settings.parsed(Setting.RETENTION_KEEP, KeepSelector::parse, standard.keep()),
                new StaleBranches(
                        (int) settings.number(
                                Setting.RETENTION_BRANCH_DAYS,
                                standard.branches().maxAge(),
                                0,
                                MOST_DAYS),
                        settings.list(Setting.RETENTION_BRANCHES, List.of())),
                (int) settings.number(Setting.RETENTION_LIMIT, standard.deletionLimit(), 1, MOST_VERSIONS),
                Duration.ofDays(settings.number(
                        Setting.RETENTION_OVERWRITTEN_DAYS,
                        standard.overwrittenAfter().toDays(),
                        0,
                        MOST_DAYS)),
                Duration.ofDays(settings.number(
                        Setting.RETENTION_AUDIT_DAYS, standard.changes().toDays(), 0, MOST_DAYS)),
                settings.isTrue(Setting.RETENTION_DRY_RUN));
    }

    private OperationsSettings operations() {
        OperationsSettings standard = OperationsSettings.STANDARD;
        return new OperationsSettings(
                settings.parsed(Setting.LOG_FORMAT, SettingsReader::logFormat, standard.logFormat()),
                settings.parsed(Setting.LOG_LEVEL, SettingsReader::logLevel, standard.logLevel()),
                settings.isTrue(Setting.LOG_REQUESTS),
                Duration.ofMillis(settings.number(
                        Setting.SLOW_QUERY_MILLIS, standard.slowQuery().toMillis(), 0, MOST_MILLIS)));
    }

    /** The Pact Broker's words for lines that people read are understood, too. */
    private static LogFormat logFormat(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "text", "default", "color" -> LogFormat.TEXT;
            case "json" -> LogFormat.JSON;
            default -> throw new IllegalArgumentException("'text' or 'json' is expected, but it is '" + text + "'.");
        };
    }

    private static Level logLevel(String text) {
        String word = text.toUpperCase(Locale.ROOT);
        try {
            return word.equals("FATAL") ? Level.ERROR : Level.valueOf(word);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "error, warn, info, debug or trace is expected, but it is '" + text + "'.", unknown);
        }
    }

    private AccessSettings access(String host) {
        String wanted = settings.text(Setting.ACCESS, "");
        if (!List.of("", "open", "users").contains(wanted)) {
            throw settings.wrong(Setting.ACCESS, "'open' or 'users' is expected");
        }
        Login writer = login(Setting.BASIC_AUTH_USERNAME, Setting.BASIC_AUTH_PASSWORD);
        Login reader = login(Setting.BASIC_AUTH_READ_ONLY_USERNAME, Setting.BASIC_AUTH_READ_ONLY_PASSWORD);
        OidcSettings oidc = oidc();
        boolean restricts = writer != null || reader != null || oidc != null || settings.isTrue(Setting.PUBLIC_READ);
        boolean open = wanted.equals("open") || (wanted.isEmpty() && !restricts && BrokerSettings.isLocal(host));
        return new AccessSettings(
                open,
                writer,
                reader,
                settings.isTrue(Setting.PUBLIC_READ),
                settings.isTrue(Setting.PUBLIC_HEARTBEAT),
                settings.isTrue(Setting.PUBLIC_BADGES),
                settings.isTrue(Setting.PUBLIC_METRICS),
                oidc);
    }

    private @Nullable Login login(Setting user, Setting password) {
        String name = settings.text(user);
        String secret = settings.text(password);
        if ((name == null) != (secret == null)) {
            Setting missing = name == null ? user : password;
            throw new IllegalArgumentException(settings.source(name == null ? password : user) + " is set, but "
                    + missing.variable() + " is not. Set both, or neither.");
        }
        return name == null || secret == null ? null : new Login(name, secret);
    }

    private @Nullable OidcSettings oidc() {
        String issuer = settings.text(Setting.OIDC_ISSUER);
        String client = settings.text(Setting.OIDC_CLIENT_ID);
        String secret = settings.text(Setting.OIDC_CLIENT_SECRET);
        if (issuer == null && client == null && secret == null) {
            return null;
        }
        if (issuer == null || client == null || secret == null) {
            String missing = Stream.of(Setting.OIDC_ISSUER, Setting.OIDC_CLIENT_ID, Setting.OIDC_CLIENT_SECRET)
                    .filter(setting -> !settings.has(setting))
                    .map(Setting::variable)
                    .collect(Collectors.joining(" and "));
            throw new IllegalArgumentException("People cannot log in without " + missing
                    + ": issuer, client id and client secret belong together. Set all of them, or none.");
        }
        URI url = url(Setting.OIDC_ISSUER, issuer);
        return new OidcSettings(
                url,
                client,
                secret,
                settings.text(Setting.OIDC_SCOPES, Setting.OIDC_SCOPES.standard()),
                claim(Setting.OIDC_ADMINS),
                claim(Setting.OIDC_PIPELINES));
    }

    private @Nullable Claim claim(Setting setting) {
        String text = settings.text(setting);
        if (text == null) {
            return null;
        }
        String[] pair = text.split("=", 2);
        if (pair.length < 2 || pair[0].isBlank() || pair[1].isBlank()) {
            throw settings.wrong(setting, "a claim and its value are expected, such as groups=platform");
        }
        return new Claim(pair[0].strip(), pair[1].strip());
    }
}
