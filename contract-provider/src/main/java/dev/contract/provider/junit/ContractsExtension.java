package dev.contract.provider.junit;

import dev.contract.core.model.Interaction;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.target.Target;
import dev.contract.provider.verify.InteractionFilter;
import dev.contract.provider.verify.NothingSelectedException;
import dev.contract.provider.verify.UnknownStatesException;
import dev.contract.provider.verify.VerificationPlan;
import dev.contract.provider.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/** Makes one invocation of a test method for each interaction. */
final class ContractsExtension implements TestTemplateInvocationContextProvider {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(ContractsExtension.class);

    private static final Target NOWHERE = request -> {
        throw new IllegalStateException("only states are looked at");
    };

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), VerifyContracts.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        VerifyContracts annotation = AnnotationSupport.findAnnotation(
                        context.getRequiredTestMethod(), VerifyContracts.class)
                .orElseThrow();
        VerificationSession session = VerificationSession.open(context, annotation);
        context.getStore(NAMESPACE).put(VerificationSession.class, session);
        StateMethods states = StateMethods.of(context.getRequiredTestClass());
        InteractionFilter filter = session.settings().filter(annotation);
        requireStates(
                states, filter, session.found().contracts(), session.settings().isNarrowed());
        List<TestTemplateInvocationContext> invocations = new ArrayList<>();
        session.found().unreadable().forEach(contract -> invocations.add(new UnreadableInvocation(contract)));
        for (FoundContract found : session.found().contracts()) {
            for (Interaction interaction : found.contract().interactions()) {
                if (filter.accepts(found.contract(), interaction)) {
                    invocations.add(new Invocation(session, found, interaction, states));
                }
            }
        }
        return invocations.stream();
    }

    /** Where settings say what is verified, not every test has something of it; then it is skipped. */
    private static void requireStates(
            StateMethods states, InteractionFilter filter, List<FoundContract> contracts, boolean narrowed) {
        try {
            VerificationPlan plan =
                    VerificationPlan.against(NOWHERE).withStates(states).withFilter(filter);
            Verifier verifier = new Verifier(plan);
            verifier.requireSelected(contracts);
            verifier.requireStates(contracts);
        } catch (NothingSelectedException nothing) {
            if (narrowed) {
                throw new TestAbortedException(String.valueOf(nothing.getMessage()), nothing);
            }
            throw new ExtensionConfigurationException(String.valueOf(nothing.getMessage()), nothing);
        } catch (UnknownStatesException unknown) {
            throw new ExtensionConfigurationException(
                    unknown.getMessage() + "\nWrite a method for each: @State(\"…\") void …() { … }", unknown);
        }
    }
}
