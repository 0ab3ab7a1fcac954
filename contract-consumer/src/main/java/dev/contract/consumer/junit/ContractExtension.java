package dev.contract.consumer.junit;

import dev.contract.consumer.message.MessageProvider;
import dev.contract.consumer.mock.MockProvider;
import dev.contract.consumer.mock.MockResult;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/** Hands out mock providers, fails tests that did not keep to what they stated, and records those that did. */
@SuppressWarnings("deprecation") // the store's new methods are not in JUnit 5.11
final class ContractExtension
        implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback, TestExecutionExceptionHandler {

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
        String provider = parameter
                .findAnnotation(Provider.class)
                .map(Provider::value)
                .orElseGet(() -> annotation(context).provider());
        boolean isMock = parameter.getParameter().getType() == MockProvider.class;
        return isMock ? mocks(context).provider(provider) : mocks(context).messages(provider);
    }

    /** A client that gets an unexpected answer often fails in its own words: what was unexpected explains them. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        if (failure instanceof AssertionError && failure.getCause() instanceof TestAbortedException assumption) {
            throw assumption; // made by a handler of messages, which may do so as well as the test itself
        }
        String report = report(context);
        if (report != null && report.contains(String.valueOf(failure.getMessage()))) {
            throw failure;
        }
        if (report != null && !(failure instanceof TestAbortedException)) {
            throw new AssertionError(report + "\nThe test itself ended with: " + failure, failure);
        }
        throw failure;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            mocks(context).all().forEach(MockProvider::verify);
            mocks(context).messages().forEach(MessageProvider::verify);
        }
    }

    /** Runs after the test's own {@code @AfterEach} methods, which may fail it too. */
    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            ContractTest test = annotation(context);
            for (MockProvider mock : mocks(context).all()) {
                recorder(context).record(test, mock.name(), testName(context), mock.interactions());
            }
            for (MessageProvider messages : mocks(context).messages()) {
                recorder(context).record(test, messages.name(), testName(context), messages.interactions());
            }
        }
    }

    private static @Nullable String report(ExtensionContext context) {
        StringBuilder reports = new StringBuilder();
        for (MockProvider mock : mocks(context).all()) {
            MockResult result = mock.result();
            if (!result.unexpected().isEmpty()) {
                reports.append(result.report());
            }
        }
        for (MessageProvider messages : mocks(context).messages()) {
            String problems = messages.problems();
            reports.append(problems == null ? "" : problems);
        }
        return reports.isEmpty() ? null : reports.toString();
    }

    private static String testName(ExtensionContext context) {
        return context.getRequiredTestClass().getName() + "."
                + context.getRequiredTestMethod().getName();
    }

    private static ContractTest annotation(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), ContractTest.class)
                .or(() -> AnnotationSupport.findAnnotation(context.getTestClass(), ContractTest.class))
                .or(() -> context.getParent().map(ContractExtension::annotation))
                .orElseThrow();
    }

    private static TestMocks mocks(ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getUniqueId(), id -> new TestMocks(), TestMocks.class));
    }

    private static ContractRecorder recorder(ExtensionContext context) {
        return Objects.requireNonNull(context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(ContractRecorder.class, type -> new ContractRecorder(), ContractRecorder.class));
    }
}
