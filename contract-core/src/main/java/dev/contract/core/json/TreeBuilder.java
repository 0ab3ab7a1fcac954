package dev.contract.core.json;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Builds the values of one document; what is read of open objects and arrays is on two stacks until their end. */
final class TreeBuilder {

    private static final String[] NO_NAMES = {};

    private final JsonParser parser;
    private String[] names = new String[32];
    private JsonValue[] values = new JsonValue[64];
    private int namesSize;
    private int valuesSize;
    /** The names of the last object at each level, as the next one there often has the same. */
    private String[][] shapes = new String[8][];

    private int level;

    TreeBuilder(JsonParser parser) {
        this.parser = parser;
    }

    JsonValue value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new JsonString(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            default -> throw new IllegalStateException("not a value: " + token);
        };
    }

    private JsonObject object() {
        int firstName = namesSize;
        int firstValue = valuesSize;
        level++;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            push(name);
            push(value(parser.nextToken()));
        }
        level--;
        JsonObject object = firstName == namesSize ? JsonObject.EMPTY : object(firstName, firstValue);
        namesSize = firstName;
        valuesSize = firstValue;
        return object;
    }

    private JsonObject object(int firstName, int firstValue) {
        JsonValue[] members = Arrays.copyOfRange(values, firstValue, valuesSize);
        String[] shape = shape();
        if (isTop(shape, firstName)) {
            return JsonObject.ofArrays(shape, members, true);
        }
        String[] other = Arrays.copyOfRange(names, firstName, namesSize);
        JsonObject object = JsonObject.ofArrays(other, members, false);
        if (object.members().size() == other.length) {
            shapes[level] = other;
        }
        return object;
    }

    private String[] shape() {
        if (level >= shapes.length) {
            shapes = Arrays.copyOf(shapes, level * 2);
        }
        String[] shape = shapes[level];
        return shape == null ? NO_NAMES : shape;
    }

    private boolean isTop(String[] shape, int firstName) {
        if (shape.length != namesSize - firstName) {
            return false;
        }
        for (int i = 0; i < shape.length; i++) {
            if (!shape[i].equals(names[firstName + i])) {
                return false;
            }
        }
        return true;
    }

    private JsonArray array() {
        int first = valuesSize;
        level++;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            push(value(token));
        }
        level--;
        JsonArray array = first == valuesSize
                ? JsonArray.EMPTY
                : new JsonArray(Arrays.asList(Arrays.copyOfRange(values, first, valuesSize)));
        valuesSize = first;
        return array;
    }

    private void push(String name) {
        if (namesSize == names.length) {
            names = Arrays.copyOf(names, namesSize * 2);
        }
        names[namesSize++] = name;
    }

    private void push(JsonValue value) {
        if (valuesSize == values.length) {
            values = Arrays.copyOf(values, valuesSize * 2);
        }
        values[valuesSize++] = value;
    }
}
