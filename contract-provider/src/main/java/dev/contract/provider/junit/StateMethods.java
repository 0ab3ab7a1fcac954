package dev.contract.provider.junit;

import dev.contract.core.model.JsonObject;
import dev.contract.provider.state.StateAction;
import dev.contract.provider.state.StateChange;
import dev.contract.provider.state.StateChangeException;
import dev.contract.provider.state.StateHandler;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The methods of a test class and its supertypes that enter and leave states. */
final class StateMethods implements StateHandler {

    private record StateMethod(Method method, State state) {

        boolean handles(String name, StateAction action) {
            return state.action() == action && List.of(state.value()).contains(name);
        }

        void invoke(@Nullable Object test, JsonObject params) {
            Class<?>[] types = method.getParameterTypes();
            if (types.length == 0) {
                ReflectionSupport.invokeMethod(method, test);
            } else {
                boolean json = types[0] == JsonObject.class;
                ReflectionSupport.invokeMethod(method, test, json ? params : PlainValues.map(params));
            }
        }
    }

    private final List<StateMethod> methods;
    private final @Nullable Object test;

    private StateMethods(List<StateMethod> methods, @Nullable Object test) {
        this.methods = methods;
        this.test = test;
    }

    /** The methods of a class, to be asked what they know. */
    static StateMethods of(Class<?> testClass) {
        List<Method> methods =
                AnnotationSupport.findAnnotatedMethods(testClass, State.class, HierarchyTraversalMode.TOP_DOWN);
        methods.forEach(StateMethods::requireParameters);
        return new StateMethods(
                methods.stream()
                        .map(method -> new StateMethod(method, method.getAnnotation(State.class)))
                        .toList(),
                null);
    }

    /** The same methods, to be called on a test instance. */
    StateMethods on(Object test) {
        return new StateMethods(methods, test);
    }

    private static void requireParameters(Method method) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length > 1 || (types.length == 1 && types[0] != Map.class && types[0] != JsonObject.class)) {
            throw new ExtensionConfigurationException("@State method " + method.toGenericString()
                    + " has to take nothing, a Map<String, Object> or a JsonObject");
        }
    }

    @Override
    public boolean knows(String state) {
        return methods.stream().anyMatch(method -> method.handles(state, StateAction.SETUP));
    }

    @Override
    public void change(StateChange change) throws StateChangeException {
        for (StateMethod method : methods) {
            if (method.handles(change.state().name(), change.action())) {
                invoke(method, change.state().params());
            }
        }
    }

    /** Whatever the method throws arrives here as it was thrown, checked or not. */
    private void invoke(StateMethod method, JsonObject params) throws StateChangeException {
        try {
            method.invoke(test, params);
        } catch (Exception | AssertionError failed) {
            throw new StateChangeException("method " + method.method().getName() + " threw " + failed, failed);
        }
    }
}
