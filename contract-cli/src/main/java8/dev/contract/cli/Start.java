package dev.contract.cli;

import java.lang.reflect.InvocationTargetException;

/** Starts {@link Main}, if Java is new enough for it: this class alone is compiled for Java 8, so that it can tell. */
public final class Start {

    private static final int OLDEST = 17;
    private static final int USAGE = 2;
    private static final int INTERNAL = 70;

    private Start() {}

    /** Runs a command line and ends the process with its exit code. */
    @SuppressWarnings("SystemOut") // for the person at the prompt
    public static void main(String[] args) throws Exception {
        String version = System.getProperty("java.specification.version");
        if (isTooOld(version)) {
            System.err.println("Error: contract needs Java " + OLDEST + " or newer, but this is Java " + version + " in "
                    + System.getProperty("java.home") + ".");
            System.err.println("Install Java " + OLDEST + " or newer, and set JAVA_HOME to it or put it first on the path.");
            System.exit(USAGE);
        }
        try {
            Class.forName("dev.contract.cli.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException failed) {
            System.err.println("Internal error: " + failed.getCause());
            System.err.println("Is the installation whole? Unpack it anew, or report this as a bug of ours.");
            System.exit(INTERNAL);
        }
    }

    /** Until 8 it is 1.8. */
    private static boolean isTooOld(String version) {
        return version.startsWith("1.") || Integer.parseInt(version) < OLDEST;
    }
}
