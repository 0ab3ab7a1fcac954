package dev.contract.provider.junit;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns JSON into the plain values that test code is used to; whole numbers become Integer or Long if they fit. */
final class PlainValues {

    private PlainValues() {}

    static Map<String, @Nullable Object> map(JsonObject object) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.members().forEach((name, value) -> map.put(name, of(value)));
        return map;
    }

    private static @Nullable Object of(JsonValue value) {
        if (value instanceof JsonObject object) {
            return map(object);
        }
        if (value instanceof JsonArray array) {
            List<@Nullable Object> list = new ArrayList<>();
            array.items().forEach(item -> list.add(of(item)));
            return list;
        }
        if (value instanceof JsonString string) {
            return string.value();
        }
        if (value instanceof JsonBoolean bool) {
            return bool == JsonBoolean.TRUE;
        }
        return value instanceof JsonNumber number ? number(number) : null;
    }

    private static Object number(JsonNumber number) {
        BigDecimal value = number.value();
        if (!number.isInteger()) {
            return value;
        }
        int bits = value.toBigInteger().bitLength();
        return bits < 32 ? (Object) value.intValueExact() : bits < 64 ? (Object) value.longValueExact() : value;
    }
}
