package dev.contract.core.benchmark;

import java.util.function.IntSupplier;

/** Who does the work. What is prepared once in use is prepared before it is measured. */
public enum Side {
    /** The least that has to be done. */
    FLOOR {
        @Override
        IntSupplier work(MatchCase each) {
            return () -> each.floor().applyAsInt(each.body().array());
        }
    },
    /** Our engine. */
    OURS {
        @Override
        IntSupplier work(MatchCase each) throws Exception {
            return Ours.work(each);
        }
    },
    /** The engine of pact-jvm. */
    PEER {
        @Override
        IntSupplier work(MatchCase each) {
            return PactJvm.work(each);
        }
    };

    /** Parses and judges the body of the case; the number of mismatches is the result. */
    abstract IntSupplier work(MatchCase each) throws Exception;
}
