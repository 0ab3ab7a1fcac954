package dev.contract.provider.verify;

import dev.contract.core.generate.StateValues;
import java.util.List;

/** There is nothing that could be done. */
record Unsupported(String problem) implements Check {

    @Override
    public List<String> problems() {
        return List.of(problem);
    }

    @Override
    public Attempt run(StateValues states) {
        return new Attempt(new Outcome.NotVerifiable(problems()));
    }
}
