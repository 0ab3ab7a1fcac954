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

/** One invocation of a test method, for one interaction. */
final class Invocation implements TestTemplateInvocationContext, ParameterResolver, AfterTestExecutionCallback {

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
        ContractVerification resolved =
                new ContractVerification(session, found, interaction, states.on(context.getRequiredTestInstance()));
        verification = resolved;
        return resolved;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            requireVerified();
        }
    }

    private void requireVerified() {
        if (verification == null) {
            throw new AssertionError("The test method needs a parameter of type ContractVerification");
        }
        verification.requireDone();
    }
}
