package dev.contract.provider.junit;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.provider.state.StateAction;
import dev.contract.provider.state.StateChange;
import dev.contract.provider.state.StateChangeException;
import dev.contract.provider.state.StateHandler;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
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

        /** What the method returns is for generators if it is a map or a JSON object. */
        JsonObject invoke(@Nullable Object test, JsonObject params) {
            Object returned = ReflectionSupport.invokeMethod(method, test, arguments(params));
            return JsonValue.of(returned) instanceof JsonObject values ? values : JsonObject.EMPTY;
        }

        private Object[] arguments(JsonObject params) {
            Class<?>[] types = method.getParameterTypes();
            if (types.length == 0) {
                return new Object[0];
            }
            return new Object[] {types[0] == JsonObject.class ? params : PlainValues.map(params)};
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
    public JsonObject change(StateChange change) throws StateChangeException {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        for (StateMethod method : methods) {
            if (method.handles(change.state().name(), change.action())) {
                values.putAll(invoke(method, change.state().params()).members());
            }
        }
        return new JsonObject(values);
    }

    /** Whatever the method throws arrives here as it was thrown, checked or not. */
    private JsonObject invoke(StateMethod method, JsonObject params) throws StateChangeException {
        try {
            return method.invoke(test, params);
        } catch (Exception | AssertionError failed) {
            throw new StateChangeException("method " + method.method().getName() + " threw " + failed, failed);
        }
    }
}
