package dev.contract.consumer.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of a consumer from which its contract is written. Each test gets a {@link
 * dev.contract.consumer.mock.MockProvider} of its own as a parameter, or a {@link
 * dev.contract.consumer.message.MessageProvider}, and states on it what it expects. A test fails if a
 * request was wrong, missing or unexpected; only the interactions of tests that passed get into the contract, which is
 * written to {@code target/contracts} (or {@code contract.dir}) when all tests have run.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(ContractExtension.class)
public @interface ContractTest {

    /** The name of the consumer, under which it is known to the broker; {@code contract.consumer} unless it is given. */
    String consumer() default "";

    /** The name of the provider; parameters may name others with {@link Provider}. */
    String provider();

    /** The version in which the contract is written: 2, 3 or 4; {@code contract.specification} unless it is given. */
    int specification() default 0;
}
