package dev.contract.core.suite;

import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the objects of one scenario: one of each class, handed to the constructors that ask for it. */
final class ScenarioObjects implements ObjectFactory {

    private final Map<Class<?>, Object> objects = new HashMap<>();

    @Override
    public boolean addClass(Class<?> steps) {
        return true;
    }

    @Override
    public void start() {
        objects.clear();
    }

    @Override
    public void stop() {
        objects.clear();
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        Object known = objects.get(type);
        Object object = known == null ? make(type) : known;
        objects.put(type, object);
        return type.cast(object);
    }

    private Object make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            return constructor.newInstance(Stream.of(constructor.getParameterTypes())
                    .map(this::getInstance)
                    .toArray());
        } catch (ReflectiveOperationException cannot) {
            throw new IllegalStateException("cannot make a " + type, cannot);
        }
    }
}
