package dev.contract.broker.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The addresses that links may begin with, the first for those who have used none of them; without any, the one that was used. */
public record BaseUrls(List<String> all) {

    public static final BaseUrls NONE = new BaseUrls(List.of());

    public BaseUrls {
        all = all.stream().map(url -> url.replaceFirst("/+$", "")).distinct().toList();
    }

    public @Nullable String first() {
        return all.isEmpty() ? null : all.get(0);
    }

    /** The one that links begin with where this address was used, if possible with the same scheme and port. */
    String linksFor(String used) {
        if (all.size() < 2) {
            return all.isEmpty() ? used : all.get(0);
        }
        return all.stream()
                .filter(url -> origin(url).equals(origin(used)))
                .findFirst()
                .or(() ->
                        all.stream().filter(url -> host(url).equals(host(used))).findFirst())
                .orElse(all.get(0));
    }

    /** Scheme, host and port, if that is not the scheme's. */
    private static String origin(String url) {
        String origin = url.replaceFirst("(?<=[^:/])/.*", "").toLowerCase(Locale.ROOT);
        return origin.replaceFirst("^(http://.*):80$|^(https://.*):443$", "$1$2");
    }

    private static String host(String url) {
        return origin(url).replaceFirst("^https?://", "").replaceFirst(":\\d+$", "");
    }
}
