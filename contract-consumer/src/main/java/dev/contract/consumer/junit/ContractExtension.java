package dev.contract.consumer.junit;

import dev.contract.consumer.message.MessageProvider;
import dev.contract.consumer.mock.MockProvider;
import dev.contract.consumer.mock.MockSettings;
import dev.contract.consumer.recording.TestName;
import dev.contract.consumer.recording.TestRecording;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/** Hands out mock providers, fails tests that did not keep to what they stated, and records those that did. */
@SuppressWarnings("deprecation") // the store's new methods are not in JUnit 5.11
final class ContractExtension
        implements ParameterResolver,
                AfterTestExecutionCallback,
                AfterEachCallback,
                TestExecutionExceptionHandler,
                TestWatcher {

    private static final Namespace NAMESPACE = Namespace.create(ContractExtension.class);

    /** Only tests get mock providers: what a constructor or {@code @BeforeAll} expects, no test would answer for. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        boolean isMock = type == MockProvider.class || type == MessageProvider.class;
        if (isMock && context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "A %s belongs to one test: take it as a parameter of the test or of @BeforeEach, not of %s"
                            .formatted(type.getSimpleName(), parameter.getDeclaringExecutable()));
        }
        return isMock;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Optional<Provider> named = parameter.findAnnotation(Provider.class);
        String provider =
                named.map(Provider::value).orElseGet(() -> annotation(context).provider());
        if (parameter.getParameter().getType() == MessageProvider.class) {
            return recording(context).messages(provider);
        }
        MockProvider mock =
                recording(context).provider(provider, settings -> named.ifPresent(how -> listen(settings, how)));
        if (context.getTestMethod().equals(Optional.of(parameter.getDeclaringExecutable()))) {
            recording(context).require(provider);
        }
        return mock;
    }

    private static void listen(MockSettings settings, Provider how) {
        settings.port(how.port());
        if (how.https()) {
            settings.https();
        }
        if (how.cors()) {
            settings.cors();
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        if (failure instanceof AssertionError && failure.getCause() instanceof TestAbortedException assumption) {
            throw assumption; // made by a handler of messages, which may do so as well as the test itself
        }
        if (!(failure instanceof TestAbortedException)) {
            recording(context).explain(failure);
        }
        throw failure;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            recording(context).verify();
        }
    }

    /** Runs after the test's own {@code @AfterEach} methods, which may fail it too. */
    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            recording(context).verify(); // @AfterEach methods may have used the mocks too
            recording(context).passed();
        }
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        if (sessions(context).has(annotation(context))) {
            sessions(context).of(annotation(context)).skipped(testName(context));
        }
    }

    /** Other extensions may fail a test after this one has recorded it. */
    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        if (sessions(context).has(annotation(context))) {
            sessions(context).of(annotation(context)).failed(testName(context));
        }
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        testFailed(context, cause);
    }

    private static TestName testName(ExtensionContext context) {
        String name = context.getRequiredTestClass().getName() + "."
                + context.getRequiredTestMethod().getName();
        return new TestName(name, context.getUniqueId());
    }

    private static ContractTest annotation(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), ContractTest.class)
                .or(() -> AnnotationSupport.findAnnotation(context.getTestClass(), ContractTest.class))
                .or(() -> context.getParent().map(ContractExtension::annotation))
                .orElseThrow();
    }

    private static TestRecording recording(ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(NAMESPACE)
                        .getOrComputeIfAbsent(
                                context.getUniqueId(),
                                id -> new TestState(sessions(context).begin(annotation(context), testName(context))),
                                TestState.class))
                .recording();
    }

    private static Sessions sessions(ExtensionContext context) {
        return Objects.requireNonNull(context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Sessions.class, type -> new Sessions(), Sessions.class));
    }
}
