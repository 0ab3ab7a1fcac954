package dev.contract.core.benchmark;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The same judgements without an engine: Jackson's tree, and what the rules say written as code for these documents. */
final class Floor {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern SKU = Pattern.compile(Rules.SKU);
    private static final Pattern MAIL = Pattern.compile(Rules.MAIL);
    private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private Floor() {}

    static ToIntFunction<byte[]> equality(String expected) {
        JsonNode example = MAPPER.readTree(expected);
        return body -> MAPPER.readTree(body).equals(example) ? 0 : 1;
    }

    static ToIntFunction<byte[]> orders() {
        return body -> {
            JsonNode document = MAPPER.readTree(body);
            int wrong = count(document.path("page").isIntegralNumber(), document.path("total").isIntegralNumber());
            JsonNode items = document.path("items");
            wrong += count(items.isArray() && !items.isEmpty());
            for (JsonNode item : items) {
                wrong += order(item);
            }
            return wrong;
        };
    }

    private static int order(JsonNode item) {
        JsonNode tags = item.path("tags");
        int wrong = count(
                item.isObject(),
                item.path("id").isIntegralNumber(),
                SKU.matcher(item.path("sku").asString()).matches(),
                item.path("name").isString(),
                item.path("price").isFloatingPointNumber(),
                item.path("quantity").isIntegralNumber(),
                item.path("active").isBoolean(),
                isDate(item.path("created").asString()),
                tags.isArray() && !tags.isEmpty(),
                MAIL.matcher(item.path("mail").asString()).matches());
        for (JsonNode tag : tags) {
            wrong += count(tag.isString());
        }
        return wrong;
    }

    private static boolean isDate(String text) {
        try {
            CREATED.parse(text);
            return true;
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }

    static ToIntFunction<byte[]> pairs() {
        return body -> {
            int wrong = 0;
            for (JsonNode item : MAPPER.readTree(body).path("items")) {
                wrong += count(item.path("id").isIntegralNumber(), item.path("name").isString());
            }
            return wrong;
        };
    }

    /** Pairs examples with items along augmenting paths. */
    static ToIntFunction<byte[]> anyOrder() {
        List<Pattern> examples = IntStream.range(0, 16)
                .mapToObj(i -> Pattern.compile(Rules.from(i)))
                .toList();
        return body -> {
            JsonNode items = MAPPER.readTree(body).path("items");
            boolean[][] fits = new boolean[examples.size()][items.size()];
            for (int example = 0; example < examples.size(); example++) {
                for (int item = 0; item < items.size(); item++) {
                    fits[example][item] =
                            examples.get(example).matcher(items.get(item).asString()).matches();
                }
            }
            int[] taken = new int[items.size()];
            Arrays.fill(taken, -1);
            int wrong = 0;
            for (int example = 0; example < fits.length; example++) {
                wrong += count(pair(example, fits, taken, new boolean[taken.length]));
            }
            return wrong;
        };
    }

    private static boolean pair(int example, boolean[][] fits, int[] taken, boolean[] tried) {
        for (int item = 0; item < taken.length; item++) {
            if (fits[example][item] && !tried[item]) {
                tried[item] = true;
                if (taken[item] < 0 || pair(taken[item], fits, taken, tried)) {
                    taken[item] = example;
                    return true;
                }
            }
        }
        return false;
    }

    private static int count(boolean... passes) {
        int wrong = 0;
        for (boolean passed : passes) {
            wrong += passed ? 0 : 1;
        }
        return wrong;
    }
}
