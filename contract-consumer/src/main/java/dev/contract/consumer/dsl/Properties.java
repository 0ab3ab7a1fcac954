package dev.contract.consumer.dsl;

import dev.contract.core.model.DocPath;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The members of a record, in its order, or of a bean with getters, by name. */
final class Properties {

    private Properties() {}

    /**
     * Reads them all.
     *
     * @throws IllegalArgumentException if the object is no value: neither a record nor a bean of somebody's own
     */
    static Map<String, Object> of(DocPath path, Object value) {
        Class<?> type = value.getClass();
        Map<String, Method> readers = type.isRecord() ? components(type) : getters(type);
        if (readers.isEmpty() || type.getName().startsWith("java.")) {
            throw new IllegalArgumentException(
                    "%s: %s is no JSON value. Use a map, a list, a record, a bean with getters, a text, a number, a boolean, null, or one of Values."
                            .formatted(path, type.getName()));
        }
        Map<String, Object> members = new LinkedHashMap<>();
        readers.forEach((name, reader) -> members.put(name, read(path, reader, value)));
        return members;
    }

    private static Map<String, Method> components(Class<?> type) {
        Map<String, Method> readers = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            readers.put(component.getName(), component.getAccessor());
        }
        return readers;
    }

    /** Methods come in no order, so names are sorted: the same test writes the same contract. */
    private static Map<String, Method> getters(Class<?> type) {
        Map<String, Method> readers = new TreeMap<>();
        Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getDeclaringClass() != Object.class)
                .forEach(method -> {
                    String name = property(method);
                    if (name != null) {
                        readers.put(name, method);
                    }
                });
        return readers;
    }

    private static @Nullable String property(Method method) {
        String name = method.getName();
        boolean bool = method.getReturnType() == boolean.class || method.getReturnType() == Boolean.class;
        if (name.startsWith("get") && name.length() > 3) {
            return decapitalized(name.substring(3));
        }
        return bool && name.startsWith("is") && name.length() > 2 ? decapitalized(name.substring(2)) : null;
    }

    /** {@code Name} to {@code name}, but {@code URL} stays (JavaBeans 1.01 §8.8). */
    private static String decapitalized(String name) {
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static @Nullable Object read(DocPath path, Method reader, Object value) {
        try {
            reader.setAccessible(true); // records and beans of tests are seldom public
            return reader.invoke(value);
        } catch (InvocationTargetException failed) {
            throw new IllegalArgumentException("%s: %s failed: %s".formatted(path, reader, failed.getCause()), failed);
        } catch (ReflectiveOperationException | RuntimeException denied) {
            throw new IllegalArgumentException("%s: %s cannot be read: %s".formatted(path, reader, denied), denied);
        }
    }
}
