package dev.contract.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers what could not be written: half a document must not look like a whole one. */
final class StandardOutput extends OutputStream {

    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private @Nullable IOException failed;

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException failure) {
            failed = failed == null ? failure : failed;
        }
    }

    /** The exit code, which is no success if something is missing; a reader that has seen enough misses nothing. */
    int exitCode(int exitCode, PrintWriter err) {
        String why = failed == null ? "" : String.valueOf(failed.getMessage());
        if (failed == null || why.contains("Broken pipe")) {
            return exitCode;
        }
        err.println("Error: Standard output could not be written: " + why + ".");
        err.println("Make room where it goes, and run the command again.");
        return exitCode == ExitCode.OK ? ExitCode.USAGE : exitCode;
    }
}
