package dev.contract.consumer.recording;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Says whether the test that a name stands for is still there and not switched off. */
final class KnownTests {

    /** Between a class and what it calls its test, where that is no method. */
    static final String TITLE = ": ";

    private KnownTests() {}

    /** True if there is such a test, or if nobody can tell. */
    static boolean exists(String test) {
        try {
            String owner = owner(test);
            Class<?> titled = owner == null ? null : type(owner);
            if (titled != null) {
                return !isOff(titled);
            }
            for (int dot = test.lastIndexOf('.'); dot > 0; dot = test.lastIndexOf('.', dot - 1)) {
                Class<?> type = type(test.substring(0, dot));
                if (type != null) {
                    return !isOff(type) && hasMethod(type, test.substring(dot + 1));
                }
            }
            return false;
        } catch (LinkageError unknown) {
            return true;
        }
    }

    /** The class that gave its test a title; null if it is named by a method. */
    static @Nullable String owner(String test) {
        int title = test.indexOf(TITLE);
        return title > 0 ? test.substring(0, title) : null;
    }

    /** True if a class or one around it is. */
    private static boolean isOff(Class<?> type) {
        return isDisabled(type) || (type.getEnclosingClass() != null && isOff(type.getEnclosingClass()));
    }

    /** Looked up by name: there may be no JUnit here. */
    private static boolean isDisabled(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(each -> each.annotationType().getName().equals("org.junit.jupiter.api.Disabled"));
    }

    private static @Nullable Class<?> type(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException missing) {
            return null;
        }
    }

    private static boolean hasMethod(Class<?> type, String name) {
        Deque<Class<?>> types = new ArrayDeque<>();
        types.add(type);
        while (!types.isEmpty()) {
            Class<?> next = types.remove();
            if (Arrays.stream(next.getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(name) && !isDisabled(method))) {
                return true;
            }
            types.addAll(Arrays.asList(next.getInterfaces()));
            if (next.getSuperclass() != null) {
                types.add(next.getSuperclass());
            }
        }
        return false;
    }
}
