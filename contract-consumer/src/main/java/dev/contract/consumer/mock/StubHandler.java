package dev.contract.consumer.mock;

import dev.contract.consumer.mock.server.Listener;
import dev.contract.consumer.mock.server.Reply;
import dev.contract.core.generate.GenerationContext;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Answers one request from the contracts that are served at that moment. */
final class StubHandler implements Listener.Handler {

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private final StubSettings settings;
    private final StubControl control = new StubControl(this);
    private final GenerationContext context;
    private volatile StubbedInteractions served;
    private volatile ChosenStates chosen = ChosenStates.NONE;

    StubHandler(StubSettings settings, URI uri, StubbedInteractions served) {
        this.settings = settings;
        this.context = GenerationContext.consumer(uri);
        this.served = served;
    }

    StubbedInteractions served() {
        return served;
    }

    void serve(StubbedInteractions next) {
        served = next;
    }

    ChosenStates chosen() {
        return chosen;
    }

    void choose(List<String> names) {
        chosen = chosen(names, served);
    }

    /** A name that nobody knows is somebody's mistake, not a wish for something else. */
    private static ChosenStates chosen(List<String> names, StubbedInteractions served) {
        for (String name : names) {
            if (!name.equals(ChosenStates.NO_STATE) && !served.states().contains(name)) {
                throw new IllegalArgumentException("No interaction has the state '%s'. There are: %s."
                        .formatted(
                                name,
                                served.states().isEmpty() ? "none" : "'" + String.join("', '", served.states()) + "'"));
            }
        }
        return new ChosenStates(Set.copyOf(names));
    }

    @Override
    public void unreadable(String problem) {
        log("a request that cannot be read", 400, problem);
    }

    @Override
    public Reply answer(HttpRequest received) {
        Reply reply = reply(received);
        return settings.isCors()
                ? new Reply(Cors.allowed(received, reply.response()), reply.arrival(), reply.delay())
                : reply;
    }

    private Reply reply(HttpRequest received) {
        if (StubControl.isFor(received)) {
            HttpResponse preflight = settings.isCors() ? Cors.preflight(received) : null;
            return Reply.of(preflight == null ? control.answer(received) : preflight);
        }
        StubbedInteractions now = served;
        HttpRequest request = ContentCoding.decoded(received);
        if (request == null) {
            return refuse(now, now.undecodable(received));
        }
        try {
            return reply(request, now);
        } catch (IllegalArgumentException unknownState) {
            String why = settings.stateHeader() + ": " + unknownState.getMessage();
            return refuse(request, JsonObject.of("error", why), why);
        }
    }

    private Reply reply(HttpRequest request, StubbedInteractions now) {
        List<String> asked = request.headers().get(settings.stateHeader());
        ChosenStates states = asked == null ? chosen : chosen(names(asked, now), now);
        ExpectedInteraction.Answer answer = now.find(request, states);
        if (answer == null) {
            HttpResponse preflight = settings.isCors() ? Cors.preflight(request) : null;
            return preflight == null ? refuse(now, now.nearest(request)) : Reply.of(preflight);
        }
        HttpResponse response = answer.generated(context);
        log(request.method() + " " + request.path(), response.status(), now.title(answer.interaction()));
        return Reply.late(response, settings.delay());
    }

    /** Clients send names in UTF-8, which a header is not read as. */
    private static List<String> names(List<String> header, StubbedInteractions served) {
        return header.stream()
                .map(name -> served.states().contains(name)
                        ? name
                        : new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .toList();
    }

    private Reply refuse(StubbedInteractions now, UnexpectedRequest unexpected) {
        JsonObject document = JsonObject.of("error", unexpected.report());
        HttpInteraction nearest = unexpected.nearest();
        List<Mismatch> mismatches = unexpected.mismatches();
        if (nearest == null || mismatches.isEmpty()) {
            return refuse(unexpected.request(), document, "nothing is served");
        }
        document = document.with("nearest", now.title(nearest))
                .with("contract", now.origin(nearest).origin())
                .with("mismatches", mismatches.stream().map(StubHandler::json).toList());
        String more = mismatches.size() > 1 ? ", and " + (mismatches.size() - 1) + " more" : "";
        return refuse(
                unexpected.request(),
                document,
                "nearest is " + now.title(nearest) + ", but " + mismatches.get(0) + more);
    }

    private static JsonObject json(Mismatch mismatch) {
        return JsonObject.of(
                        "part", mismatch.part().wireName(),
                        "path", mismatch.path(),
                        "message", mismatch.message(),
                        "expected", mismatch.expected(),
                        "actual", mismatch.actual())
                .withOptional("hint", mismatch.hint());
    }

    private Reply refuse(HttpRequest request, JsonObject document, String why) {
        log(request.method() + " " + request.path(), 500, why);
        return Reply.of(ErrorResponse.of(document, ErrorResponse.UNEXPECTED));
    }

    /** One line, whatever the client has sent. */
    private void log(String request, int status, String about) {
        String line = request + " → " + status + "  " + about;
        settings.log().accept(CONTROLS.matcher(line).replaceAll(" "));
    }
}
