package dev.contract.consumer.prove;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the consumer's action ended. */
sealed interface Outcome {

    record Returned(@Nullable Object value) implements Outcome {}

    record Threw(Throwable failure) implements Outcome {}

    /**
     * It did not end in time.
     *
     * @param where the thread was
     * @param stopped true if it ended once its connections were gone and it was interrupted
     */
    record Hung(List<StackTraceElement> where, boolean stopped) implements Outcome {

        public Hung {
            where = List.copyOf(where);
        }
    }
}
