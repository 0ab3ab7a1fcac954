package dev.contract.broker.access;

import dev.contract.broker.access.AccessSettings.Login;
import dev.contract.broker.http.Gate;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets users in by name and password (RFC 7617): one may do everything, another one only read. To ask for the contracts to
 * verify is reading, although it is a POST.
 */
public final class BasicGate implements Gate {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern FOR_VERIFICATION = Pattern.compile("/pacts/provider/[^/]+/for-verification/?");
    private static final Pattern BADGE = Pattern.compile(".*/badge(\\.svg)?/?");
    private static final Pattern HEARTBEAT = Pattern.compile("/diagnostic/status/heartbeat/?");
    private static final String SCHEME = "basic ";

    private final AccessSettings settings;

    public BasicGate(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable Reply refuse(Request request) {
        Login writer = settings.writer();
        if (writer == null || isPublic(request)) {
            return null;
        }
        boolean writes = is(writer, request.authorization());
        Login reader = settings.reader();
        boolean reads = reader != null && is(reader, request.authorization());
        if (writes || (isReading(request) && (reads || settings.publicRead()))) {
            return null;
        }
        return Reply.empty(401).with("WWW-Authenticate", "Basic realm=\"Restricted area\"");
    }

    private boolean isPublic(Request request) {
        boolean gets = READING.contains(request.method());
        return gets
                && ((settings.publicHeartbeat()
                                && HEARTBEAT.matcher(request.path()).matches())
                        || (settings.publicBadges()
                                && BADGE.matcher(request.path()).matches()));
    }

    private static boolean isReading(Request request) {
        return READING.contains(request.method())
                || (request.method().equals("POST")
                        && FOR_VERIFICATION.matcher(request.path()).matches());
    }

    private static boolean is(Login login, String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return false;
        }
        try {
            byte[] given = Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).strip());
            byte[] wanted = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.isEqual(digest(given), digest(wanted));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    /** Equally long whatever is compared, so that the time it takes says nothing about the length either. */
    private static byte[] digest(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
