package dev.contract.broker.db;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the database is and who asks for it; {@link #toString} tells neither user nor password. */
public record DatabaseUrl(
        String jdbcUrl, @Nullable String user, @Nullable String password) {

    private static final Pattern SERVER = Pattern.compile("(?i)(jdbc:)?(postgres|postgresql)://.*");
    private static final Pattern SECRETS = Pattern.compile("(?i)([?&](user|password)=)[^&]*");

    /** Whether the text names a database server, {@code postgresql://user:password@host/database}, rather than a file. */
    public static boolean isServer(String text) {
        return SERVER.matcher(text).matches();
    }

    /** A SQLite file. */
    public static DatabaseUrl ofFile(Path file) {
        return new DatabaseUrl("jdbc:sqlite:" + file, null, null);
    }

    /** A PostgreSQL server, with or without {@code jdbc:} before its URL. */
    public static DatabaseUrl ofServer(String text) {
        String url = text.replaceFirst("(?i)^jdbc:", "");
        URI uri = URI.create(url);
        String authority = String.valueOf(uri.getRawAuthority());
        int at = authority.lastIndexOf('@');
        String[] credentials =
                at < 0 ? new String[0] : authority.substring(0, at).split(":", 2);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseUrl(
                "jdbc:postgresql://" + authority.substring(at + 1) + uri.getRawPath() + query,
                credentials.length > 0 ? decoded(credentials[0]) : null,
                credentials.length > 1 ? decoded(credentials[1]) : null);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return SECRETS.matcher(jdbcUrl.replaceFirst("^jdbc:(sqlite:)?", "")).replaceAll("$1***");
    }
}
