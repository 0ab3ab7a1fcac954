package dev.contract.provider.junit;

import dev.contract.core.model.InteractionType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs a test method once for each interaction that consumers of a provider rely on. The method takes a
 * {@link ContractVerification} and says where the provider is:
 *
 * <pre>{@code
 * @VerifyContracts(provider = "inventory", from = "../contracts")
 * void keepsItsContracts(ContractVerification verification) {
 *     verification.against(URI.create("http://localhost:8080"));
 * }
 * }</pre>
 *
 * <p>The invocations follow each other, also where tests run in parallel: states belong to the whole provider.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(ContractsExtension.class)
public @interface VerifyContracts {

    /** The name of the provider, as its consumers write it in their contracts. */
    String provider();

    /** Directories, files or URLs of contracts; if empty, the broker of {@code contract.broker.url} selects them. */
    String[] from() default {};

    /** Only contracts of these consumers; empty for all. */
    String[] consumers() default {};

    /** Only interactions of these types; empty for all. Where several tests share the work, their results are published together. */
    InteractionType[] types() default {};
}
