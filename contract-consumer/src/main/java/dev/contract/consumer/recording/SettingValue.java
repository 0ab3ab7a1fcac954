package dev.contract.consumer.recording;

import dev.contract.core.format.SpecVersion;
import java.util.Locale;

/**
 * A value with the place that set it.
 *
 * @param name under which it was found
 * @param origin for people
 */
record SettingValue(String name, String value, String origin) {

    /** Versions as we and as pact-jvm write them: {@code 4}, {@code V4}, {@code 4.0}. */
    SpecVersion specification() {
        return switch (value.toUpperCase(Locale.ROOT).replaceFirst("^V", "")) {
            case "2", "2.0.0" -> SpecVersion.V2;
            case "3", "3.0.0" -> SpecVersion.V3;
            case "4", "4.0" -> SpecVersion.V4;
            default -> throw wrong("contracts are written as 2, 3 or 4");
        };
    }

    /** pact-jvm overwrites whole files to be rid of old interactions; here the old ones go alone. */
    EarlierRuns earlier() {
        boolean alias = name.startsWith("pact.");
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "auto", "true" -> allowed(alias == value.equalsIgnoreCase("true"), EarlierRuns.AUTO);
            case "keep", "false" -> allowed(alias == value.equalsIgnoreCase("false"), EarlierRuns.KEEP);
            case "drop" -> allowed(!alias, EarlierRuns.DROP);
            default -> allowed(false, EarlierRuns.AUTO);
        };
    }

    private EarlierRuns allowed(boolean allowed, EarlierRuns meant) {
        if (!allowed) {
            throw wrong(name.startsWith("pact.") ? "true or false is allowed" : "auto, drop or keep is allowed");
        }
        return meant;
    }

    boolean isTrue() {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("true or false is allowed");
        };
    }

    IllegalArgumentException wrong(String allowed) {
        return new IllegalArgumentException("%s is \"%s\", set by %s: %s.".formatted(name, value, origin, allowed));
    }
}
