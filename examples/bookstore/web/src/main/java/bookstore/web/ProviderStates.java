package bookstore.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The states that a service can be put into by {@code POST /provider-states}, for the verification of contracts against a
 * process of its own. It changes data without asking who wants it, so a service has it only when started with {@link
 * #OPTION}.
 */
public final class ProviderStates {

    /** The option that adds the states to a service. */
    public static final String OPTION = "--provider-states";

    private static final String PATH = "/provider-states";

    private final Map<String, Consumer<Map<String, Object>>> setups = new TreeMap<>();

    /** Says how to get into a state, given its parameters. */
    public ProviderStates on(String state, Consumer<Map<String, Object>> setup) {
        setups.put(state, setup);
        return this;
    }

    /** A parameter of a state, as text. */
    public static String text(Map<String, Object> params, String name) {
        Object value = params.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the parameter '%s' is missing".formatted(name));
        }
        return value.toString();
    }

    /** Adds {@code POST /provider-states} to a service. */
    public Service addTo(Service service) {
        return service.post(PATH, request -> answer(request.body(Change.class)));
    }

    private Answer answer(Change change) {
        Consumer<Map<String, Object>> setup = setups.get(change.state());
        if (setup == null) {
            String detail = "there is no state '%s', but %s".formatted(change.state(), setups.keySet());
            throw new Problem("Unknown state", 404, detail).asException();
        }
        switch (change.action()) {
            case "setup" -> enter(change, setup);
            case "teardown" -> {
                // the next state sets whatever it needs
            }
            default -> throw refusal("an action is setup or teardown, not '%s'".formatted(change.action()));
        }
        return Answer.ok(Map.of());
    }

    private static void enter(Change change, Consumer<Map<String, Object>> setup) {
        try {
            setup.accept(change.params());
        } catch (IllegalArgumentException wrong) {
            throw refusal("'%s' cannot be entered: %s".formatted(change.state(), wrong.getMessage()));
        }
    }

    private static ProblemException refusal(String detail) {
        return new Problem("Invalid state change", 400, detail).asException();
    }

    private record Change(String state, Map<String, Object> params, String action) {}
}
