package dev.contract.consumer.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which provider a {@link dev.contract.consumer.mock.MockProvider} or {@link
 * dev.contract.consumer.message.MessageProvider} parameter plays, if a test needs several. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Provider {

    /** The name of the provider, under which it is known to the broker. */
    String value();
}
