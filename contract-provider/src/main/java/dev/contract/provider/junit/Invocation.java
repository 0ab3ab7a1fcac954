package dev.contract.provider.junit;

import dev.contract.core.model.Interaction;
import dev.contract.provider.source.FoundContract;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * One invocation of a test method, for one interaction. Its result counts when all of the invocation is over, with
 * everything that may still fail after the test method.
 */
final class Invocation
        implements TestTemplateInvocationContext, ParameterResolver, AfterTestExecutionCallback, TestWatcher {

    private final VerificationSession session;
    private final FoundContract found;
    private final Interaction interaction;
    private final StateMethods states;
    private @Nullable ContractVerification verification;

    Invocation(VerificationSession session, FoundContract found, Interaction interaction, StateMethods states) {
        this.session = session;
        this.found = found;
        this.interaction = interaction;
        this.states = states;
    }

    @Override
    public String getDisplayName(int invocationIndex) {
        return found.contract().consumer() + ": " + interaction.title();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ContractVerification.class;
    }

    @Override
    public ContractVerification resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ContractVerification known = verification;
        if (known == null) {
            known = new ContractVerification(session, found, interaction, states.on(context.getRequiredTestInstance()));
            verification = known;
        }
        return known;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            requireVerified();
        }
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        if (verification != null) {
            verification.record();
        }
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        if (verification != null) {
            verification.recordFailed(cause);
        }
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        if (verification != null) {
            verification.recordAborted(cause);
        }
    }

    private void requireVerified() {
        if (verification == null) {
            throw new AssertionError("The test method needs a parameter of type ContractVerification");
        }
        verification.requireDone();
    }
}
