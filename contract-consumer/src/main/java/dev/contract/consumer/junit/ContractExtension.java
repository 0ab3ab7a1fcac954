package dev.contract.consumer.junit;

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
        boolean isMock = parameter.getParameter().getType() == MockProvider.class;
        if (isMock && context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "A MockProvider belongs to one test: take it as a parameter of the test or of @BeforeEach, not of "
                            + parameter.getDeclaringExecutable());
        }
        return isMock;
    }

    @Override
    public MockProvider resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestMocks mocks = mocks(context);
        return parameter
                .findAnnotation(Provider.class)
                .map(mocks::provider)
                .orElseGet(() -> mocks.provider(annotation(context).provider()));
    }

    /** A client that gets an unexpected answer often fails in its own words: what was unexpected explains them. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        String report = report(context);
        if (report != null && !(failure instanceof TestAbortedException)) {
            throw new AssertionError(report + "\nThe test itself ended with: " + failure, failure);
        }
        throw failure;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            mocks(context).all().forEach(MockProvider::verify);
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
