package dev.contract.cli;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;

/**
 * Reads the annotations of a command on the second core while picocli makes itself ready on the first. Java keeps what was
 * read with the class, and makes a class for each kind of annotation, which is what takes long.
 */
final class ReadAhead {

    private ReadAhead() {}

    /** Begins, and waits for nothing: where there is one core only, picocli reads what is not read yet. */
    static void begin(Class<? extends CommandBase> command) {
        Thread reader = new Thread(() -> read(command), "read-ahead");
        reader.setDaemon(true);
        reader.setUncaughtExceptionHandler((thread, failed) -> {}); // picocli meets it again, where it is reported
        reader.start();
    }

    private static void read(Class<?> command) {
        read(new AnnotatedElement[] {Main.class});
        for (Class<?> type = command; type != Object.class; type = type.getSuperclass()) {
            read(new AnnotatedElement[] {type});
            read(type.getDeclaredMethods());
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Mixin.class) || field.isAnnotationPresent(ArgGroup.class)) {
                    read(field.getType().getDeclaredFields());
                }
            }
        }
    }

    private static void read(AnnotatedElement[] elements) {
        for (AnnotatedElement element : elements) {
            element.getAnnotations();
        }
    }
}
