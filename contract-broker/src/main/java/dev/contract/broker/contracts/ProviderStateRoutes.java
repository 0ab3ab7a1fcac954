package dev.contract.broker.contracts;

import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.core.model.JsonObject;

/** Provider states over HTTP. */
public final class ProviderStateRoutes implements Routes {

    private static final String PATH = "/pacts/provider/{provider}/provider-states";

    private final ProviderStates states;

    public ProviderStateRoutes(ProviderStates states) {
        this.states = states;
    }

    @Override
    public void addTo(Router router) {
        router.get(PATH, this::list);
        router.get(PATH + "/branch/{branch}", this::list);
        router.get(PATH + "/environment/{environment}", this::list);
    }

    private Reply list(Request request) {
        String branch = request.names().get("branch");
        String environment = request.names().get("environment");
        return Reply.ok(JsonObject.of("providerStates", states.list(request.name("provider"), branch, environment)));
    }
}
