package dev.contract.consumer.recording;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Says whether the test that a name stands for is still there. */
final class KnownTests {

    /** Between a class and what it calls its test, where that is no method. */
    static final String TITLE = ": ";

    private KnownTests() {}

    /** True if there is such a test, or if nobody can tell. */
    static boolean exists(String test) {
        try {
            int title = test.indexOf(TITLE);
            if (title > 0 && type(test.substring(0, title)) != null) {
                return true;
            }
            for (int dot = test.lastIndexOf('.'); dot > 0; dot = test.lastIndexOf('.', dot - 1)) {
                Class<?> type = type(test.substring(0, dot));
                if (type != null) {
                    return hasMethod(type, test.substring(dot + 1));
                }
            }
            return false;
        } catch (LinkageError unknown) {
            return true;
        }
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
                    .anyMatch(method -> method.getName().equals(name))) {
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
