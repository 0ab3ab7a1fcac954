package dev.contract.broker.contracts;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What makes two contracts the same: their interactions and messages and the version of the specification, whatever
 * the order of members and of interactions. Documents without interactions are identified as they are. The algorithm is
 * that of the Pact Broker, so that links to contents survive a migration.
 */
final class ContentIdentity {

    private static final List<String> LISTS = List.of("interactions", "messages");

    private ContentIdentity() {}

    static String sha(JsonObject contract) {
        boolean known = LISTS.stream().anyMatch(list -> contract.get(list) instanceof JsonArray);
        JsonValue identity = known ? canonical(verifiable(contract), true) : canonical(contract, false);
        return sha1(identity.toString());
    }

    /** The contract with an {@code _id} as first member of every interaction that has none. */
    static JsonObject withIds(JsonObject contract) {
        Map<String, JsonValue> members = new LinkedHashMap<>(contract.members());
        for (String list : LISTS) {
            if (contract.get(list) instanceof JsonArray items) {
                members.put(
                        list,
                        new JsonArray(items.items().stream()
                                .map(ContentIdentity::withId)
                                .toList()));
            }
        }
        return new JsonObject(members);
    }

    private static JsonValue withId(JsonValue item) {
        if (!(item instanceof JsonObject interaction) || interaction.has("_id")) {
            return item;
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("_id", new JsonString(id(interaction)));
        members.putAll(interaction.members());
        return new JsonObject(members);
    }

    static String id(JsonObject interaction) {
        return sha1(canonical(interaction.without("_id"), true).toString());
    }

    private static JsonObject verifiable(JsonObject contract) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        boolean sorted = false;
        for (String list : LISTS) {
            if (contract.get(list) instanceof JsonArray items) {
                // Only the first of the two lists is sorted: an oddity of the algorithm that shas depend on.
                members.put(list, sorted ? items : sorted(items));
                sorted = true;
            }
        }
        JsonValue version = specificationVersion(contract.object("metadata"));
        if (version != null) {
            members.put("pact_specification_version", version);
        }
        return new JsonObject(members);
    }

    private static @Nullable JsonValue specificationVersion(JsonObject metadata) {
        JsonValue version = metadata.object("pactSpecification").get("version");
        if (version == null) {
            version = metadata.object("pact-specification").get("version");
        }
        return version != null ? version : metadata.get("pactSpecificationVersion");
    }

    private static JsonArray sorted(JsonArray items) {
        List<JsonValue> sorted = new ArrayList<>(items.items());
        sorted.sort(Comparator.comparing(item -> utf8(canonical(item, true).toString()), Arrays::compareUnsigned));
        return new JsonArray(sorted);
    }

    private static JsonValue canonical(JsonValue value, boolean sorted) {
        if (value instanceof JsonObject object) {
            Map<String, JsonValue> members = sorted ? new TreeMap<>() : new LinkedHashMap<>();
            object.members().forEach((name, member) -> members.put(name, canonical(member, sorted)));
            return new JsonObject(members);
        }
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.items().stream().map(item -> canonical(item, sorted)).toList());
        }
        return value instanceof JsonNumber number && !number.isInteger() ? canonical(number) : value;
    }

    /**
     * A decimal as the reference writes it after reading: the double next to it, plain up to sixteen digits. What no
     * double can hold stays as it is written: otherwise other content would have the same identity.
     */
    private static JsonNumber canonical(JsonNumber number) {
        double value = Double.parseDouble(number.text());
        if (!holds(value, number.text())) {
            return number;
        }
        double size = Math.abs(value);
        BigDecimal exact = new BigDecimal(Double.toString(value));
        if (size == 0 || (size >= 1e-4 && size < 1e16)) {
            String plain = exact.stripTrailingZeros().toPlainString();
            return new JsonNumber(plain.contains(".") ? plain : plain + ".0");
        }
        String digits = exact.unscaledValue().abs().toString().replaceAll("0+$", "");
        int exponent = exact.precision() - exact.scale() - 1;
        String text = (value < 0 ? "-" : "") + digits.charAt(0) + "."
                + (digits.length() > 1 ? digits.substring(1) : "0")
                + "e" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return new JsonNumber(text);
    }

    /** Exponents are compared first, as some cannot be brought to a common scale. */
    private static boolean holds(double value, String text) {
        return !Double.isInfinite(value)
                && (value != 0 || text.matches("-?[0.]+([eE].*)?"))
                && new BigDecimal(Double.toString(value)).compareTo(new BigDecimal(text)) == 0;
    }

    /** Half a surrogate pair has no bytes of its own in UTF-8; it counts as the escape that JSON has for it. */
    private static byte[] utf8(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                whole.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                whole.append("\\u%04x".formatted((int) c));
            } else {
                whole.append(c);
            }
        }
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String sha1(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(digest.digest(utf8(text)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }
}
