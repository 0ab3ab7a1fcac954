package dev.contract.core.benchmark;

import java.util.function.IntSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Parses and judges one body, again and again. */
@State(Scope.Benchmark)
public class MatchBenchmark {

    /** The name of the case. */
    @Param("1 KB, 14 rules")
    public String name;

    /** Who does it. */
    @Param("OURS")
    public Side side;

    private IntSupplier work = () -> 0;

    /** Prepares the work and proves that it is the same on all sides: all see a mismatch, or none does. */
    @Setup
    public void prepare() throws Exception {
        MatchCase each = MatchCase.named(name);
        work = side.work(each);
        boolean expected = each.floor().applyAsInt(each.body().array()) == 0;
        if ((work.getAsInt() == 0) != expected) {
            throw new IllegalStateException(side + " judges '" + name + "' differently");
        }
    }

    /** What is measured. */
    @Benchmark
    public int match() {
        return work.getAsInt();
    }
}
