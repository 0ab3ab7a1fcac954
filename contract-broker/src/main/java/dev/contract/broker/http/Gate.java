package dev.contract.broker.http;

import org.jspecify.annotations.Nullable;

/** Decides who may pass, before anything else is done with a request. */
@FunctionalInterface
public interface Gate {

    Gate OPEN = (request, needed) -> Decision.admit(Caller.ANYBODY);

    /** Whether a request may go on to a route that needs a permission. */
    Decision decide(Request request, Permission needed);

    /** Either who is let in, or the answer to who is not: a reply, or the problem where there is nothing to say but why. */
    record Decision(
            Caller caller,
            @Nullable Reply refusal,
            @Nullable HttpProblem problem) {

        public static Decision admit(Caller caller) {
            return new Decision(caller, null, null);
        }

        public static Decision refuse(Caller caller, Reply refusal) {
            return new Decision(caller, refusal, null);
        }

        public static Decision refuse(Caller caller, HttpProblem problem) {
            return new Decision(caller, null, problem);
        }
    }
}
