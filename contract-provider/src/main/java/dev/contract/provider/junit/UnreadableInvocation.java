package dev.contract.provider.junit;

import dev.contract.provider.source.UnreadableContract;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.opentest4j.TestAbortedException;

/** A contract that cannot be read fails as a test of its own, beside those of the others; a pending one is skipped. */
record UnreadableInvocation(UnreadableContract contract) implements TestTemplateInvocationContext, BeforeEachCallback {

    @Override
    public String getDisplayName(int invocationIndex) {
        return contract.origin();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (contract.pending()) {
            throw new TestAbortedException("pending, and cannot be read: " + contract.problem());
        }
        throw new AssertionError(contract.problem());
    }
}
