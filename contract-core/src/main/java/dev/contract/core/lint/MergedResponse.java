package dev.contract.core.lint;

import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A response that has what each of two has: as more may come than is asked for, it may keep the contract of both. */
final class MergedResponse {

    private MergedResponse() {}

    /** The first with what only the second has. */
    static HttpResponse of(HttpResponse first, HttpResponse second) {
        Map<String, List<String>> headers = new LinkedHashMap<>(first.headers().fields());
        second.headers().fields().forEach((name, values) -> {
            if (first.headers().get(name) == null) {
                headers.put(name, values);
            }
        });
        return new HttpResponse(first.status(), new Headers(headers), body(first.body(), second.body()));
    }

    private static Body body(Body first, Body second) {
        if (first instanceof Body.Json one && second instanceof Body.Json other) {
            return new Body.Json(merged(one.value(), other.value()), one.contentType(), one.extra());
        }
        return first == Body.Absent.MISSING ? second : first;
    }

    private static JsonValue merged(JsonValue first, JsonValue second) {
        if (!(first instanceof JsonObject one) || !(second instanceof JsonObject other)) {
            return first;
        }
        JsonObject both = one;
        for (Map.Entry<String, JsonValue> member : other.members().entrySet()) {
            JsonValue mine = one.get(member.getKey());
            both = both.with(member.getKey(), mine == null ? member.getValue() : merged(mine, member.getValue()));
        }
        return both;
    }
}
