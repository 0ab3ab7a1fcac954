package dev.contract.provider.junit;

import dev.contract.provider.state.StateAction;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that puts the provider into a state. It takes nothing, or the parameters of the state as a {@code
 * Map<String, Object>} or a {@link dev.contract.core.model.JsonObject}. It may return either of them: values for
 * generators, by name, such as the id of what it has created.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface State {

    /** The names of the states. */
    String[] value();

    /** Whether the method enters the state before an interaction or cleans up after it. */
    StateAction action() default StateAction.SETUP;
}
