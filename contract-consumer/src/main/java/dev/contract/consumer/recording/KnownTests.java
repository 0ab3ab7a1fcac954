package dev.contract.consumer.recording;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says whether the test that a name stands for is still there and not switched off. */
final class KnownTests {

    /** Between a class and what it calls its test, where that is no method. */
    static final String TITLE = ": ";

    private KnownTests() {}

    /**
     * True if there is such a test, or if nobody can tell.
     *
     * @param home where the classes of the test lay
     * @param isMethod true if it was named by a method, so that without the method it is gone
     */
    static boolean exists(String test, String home, boolean isMethod) {
        try {
            Class<?> type = type(test);
            if (type == null) {
                return !isGone(test, home);
            }
            return !isOff(type)
                    && (!isMethod || hasMethod(type, methodName(test, type), method -> !isDisabled(method)));
        } catch (LinkageError unknown) {
            return true;
        }
    }

    /** True if a test is named by a method; others have names that their framework or their author gave. */
    static boolean isMethod(String test) {
        try {
            Class<?> type = type(test);
            return type != null && hasMethod(type, methodName(test, type), method -> true);
        } catch (LinkageError unknown) {
            return false;
        }
    }

    private static String methodName(String test, Class<?> type) {
        return test.substring(Math.min(test.length(), type.getName().length() + 1));
    }

    /** Where the classes of a test lie, as other tests of the project may lie elsewhere; empty if nobody can tell. */
    static String home(String test) {
        try {
            Class<?> type = type(test);
            CodeSource source = type == null ? null : type.getProtectionDomain().getCodeSource();
            return source == null || source.getLocation() == null
                    ? ""
                    : Path.of(source.getLocation().toURI()).toString();
        } catch (LinkageError | URISyntaxException | IllegalArgumentException | FileSystemNotFoundException unknown) {
            return "";
        }
    }

    /** Tests that this process does not see may be there all the same. */
    private static boolean isGone(String test, String home) {
        Path classes = Path.of(home);
        return !home.isEmpty()
                && Files.isDirectory(classes)
                && classNames(test)
                        .map(name -> classes.resolve(name.replace('.', '/') + ".class"))
                        .noneMatch(Files::exists);
    }

    /** The names that the class of a test may have, the longest first. */
    private static Stream<String> classNames(String test) {
        String owner = owner(test);
        Stream<String> before = Stream.iterate(
                        test.lastIndexOf('.'), dot -> dot > 0, dot -> test.lastIndexOf('.', dot - 1))
                .map(dot -> test.substring(0, dot));
        return owner == null ? before : Stream.concat(Stream.of(owner), before);
    }

    /** The class of a test; null if it is not to be seen from here. */
    private static @Nullable Class<?> type(String test) {
        return classNames(test)
                .map(KnownTests::load)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
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

    private static @Nullable Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException missing) {
            return null;
        }
    }

    private static boolean hasMethod(Class<?> type, String name, Predicate<Method> which) {
        Deque<Class<?>> types = new ArrayDeque<>();
        types.add(type);
        while (!types.isEmpty()) {
            Class<?> next = types.remove();
            if (Arrays.stream(next.getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(name) && which.test(method))) {
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
