package dev.contract.cli;

import dev.contract.provider.verify.InteractionResult;
import dev.contract.provider.verify.ProgressListener;
import java.io.PrintWriter;

/** Shows on a terminal how far a verification is; elsewhere a line now and then, so that a log shows it moves. */
final class Progress implements ProgressListener {

    private static final int LINE_EVERY = 100;

    private final PrintWriter err;
    private final boolean terminal;

    Progress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void finished(InteractionResult result, int done, int total) {
        if (terminal) {
            err.print("\r\u001b[K"
                    + (done < total
                            ? done + " of " + total + "  "
                                    + result.interaction().title()
                            : ""));
            err.flush();
        } else if (done % LINE_EVERY == 0 && done < total) {
            err.println("Verified " + done + " of " + total + " interactions");
        }
    }
}
