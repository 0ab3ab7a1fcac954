package dev.contract.broker.http;

import dev.contract.broker.db.DatabaseDownException;
import dev.contract.broker.db.UnstorableTextException;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a request to its handler, and turns everything that goes wrong on the way into an answer. */
final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Router router;

    Dispatcher(Router router) {
        this.router = router;
    }

    /** Where a request leads; what is not there is found only by whoever might use it. */
    Route route(Request request) {
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        Permission usual = List.of("GET", "OPTIONS").contains(method) ? Permission.READ : Permission.CI;
        try {
            Router.Match match = router.find(segments(request.path()));
            if (match == null) {
                return Route.to(HttpProblem.notFound(), usual);
            }
            Router.Operation operation = match.operation(request);
            if (operation == null) {
                return new Route(match.template(), usual, options(method, match), match.names(), null);
            }
            return new Route(
                    match.template(), operation.needs(), operation.handler(), match.names(), operation.meant());
        } catch (HttpProblem wrong) {
            return Route.to(wrong, usual);
        }
    }

    /** Answers for methods that nobody has routed. */
    private static Router.Handler options(String method, Router.Match match) {
        String methods = String.join(", ", match.methods());
        return request -> method.equals("OPTIONS")
                ? Reply.empty(200).with("Access-Control-Allow-Methods", methods).with("Allow", methods)
                : Reply.empty(405).with("Allow", methods);
    }

    Reply answer(Request request, Route route) {
        return guarded(request, () -> route.handler().handle(request));
    }

    /** Turns everything that goes wrong into an answer. */
    Reply guarded(Request request, Supplier<Reply> work) {
        try {
            return work.get();
        } catch (HttpProblem problem) {
            return problem(request, problem);
        } catch (DatabaseDownException down) {
            LOG.warn("{} {}: {}", request.method(), request.path(), down.getMessage());
            String message = "The database cannot be reached at the moment. Try again later.";
            return problem(request, 503, JsonObject.of("error", message)).with("Retry-After", "5");
        } catch (UnstorableTextException wrong) {
            return problem(request, 400, JsonObject.of("error", wrong.getMessage()));
        } catch (StackOverflowError deep) {
            return problem(request, 400, JsonObject.of("error", "The request is nested too deeply"));
        } catch (RuntimeException | OutOfMemoryError failure) {
            String reference = request.client().requestId();
            LOG.error("Error {} while answering {} {}", reference, request.method(), request.path(), failure);
            String message = "An error has occurred. The details have been logged with the reference " + reference;
            return problem(
                    request, 500, JsonObject.of("error", JsonObject.of("message", message, "reference", reference)));
        }
    }

    private static List<String> segments(String path) {
        if (path.contains("//")) {
            throw HttpProblem.of(404, "Empty path component found");
        }
        List<String> segments = new ArrayList<>();
        String trimmed = path.substring(1, Math.max(1, path.endsWith("/") ? path.length() - 1 : path.length()));
        for (String segment : trimmed.isEmpty() ? new String[0] : trimmed.split("/")) {
            String decoded = Query.decode(segment, false);
            if (decoded.contains("\n") || decoded.contains("\t")) {
                String what = decoded.contains("\n") ? "new line" : "tab";
                throw HttpProblem.of(422, "URL path cannot contain a " + what + " character.");
            }
            segments.add(decoded);
        }
        return segments;
    }

    Reply problem(Request request, HttpProblem problem) {
        Reply reply = problem(request, problem.status(), problem.document());
        for (Map.Entry<String, String> header : problem.headers().entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply;
    }

    private Reply problem(Request request, int status, JsonObject document) {
        if (document.isEmpty()) {
            return Reply.empty(status);
        }
        Router.ProblemPage page = router.problemPage();
        if (page != null && request.wantsHtml()) {
            return page.of(request, status, sentences(document));
        }
        if (request.accepts("application/problem+json")) {
            byte[] body = details(request, status, document).toString().getBytes(StandardCharsets.UTF_8);
            return Reply.bytes(status, Reply.PROBLEM, body);
        }
        Reply reply = Reply.json(status, document);
        return document.has("notices") ? reply.as("application/json;charset=utf-8") : reply;
    }

    /** The same error as problem details (RFC 9457). */
    private static JsonObject details(Request request, int status, JsonObject document) {
        boolean invalid = document.get("errors") instanceof JsonObject;
        String problems = request.urls().base() + "/problems/";
        JsonObject details = JsonObject.of(
                "title",
                invalid ? "Validation errors" : "Request failed",
                "type",
                problems + (invalid ? "validation-error" : "error"),
                "status",
                status,
                "instance",
                "/");
        if (!invalid) {
            return details.with("detail", sentence(document));
        }
        List<JsonObject> errors = new ArrayList<>();
        document.object("errors").members().forEach((field, messages) -> {
            for (JsonValue message : ((JsonArray) messages).items()) {
                errors.add(detail(problems, field, ((JsonString) message).value()));
            }
        });
        JsonObject told = details.with("errors", errors);
        return document.has("hints") ? told.with("hints", document.object("hints")) : told;
    }

    private static JsonObject detail(String problems, String field, String message) {
        boolean missing = message.startsWith("is missing");
        return JsonObject.of(
                "type",
                problems + (missing ? "missing-body-property" : "invalid-body-property-value"),
                "title",
                "Invalid body parameter",
                "detail",
                message,
                "pointer",
                "/" + String.join("/", Arrays.asList(field.split("\\."))));
    }

    /** For people: each field with what is wrong about it. */
    static List<String> sentences(JsonObject document) {
        if (document.get("errors") instanceof JsonArray all) {
            return all.items().stream().map(Dispatcher::text).toList();
        }
        if (!(document.get("errors") instanceof JsonObject errors)) {
            return List.of(document.text(HttpProblem.DETAIL, sentence(document)));
        }
        List<String> sentences = new ArrayList<>();
        errors.members()
                .forEach((field, messages) -> ((JsonArray) messages)
                        .items()
                        .forEach(message -> sentences.add((field + " " + text(message)).trim())));
        document.object("hints").members().values().forEach(hint -> sentences.add(text(hint)));
        return sentences;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.value() : value.toString();
    }

    private static String sentence(JsonObject document) {
        String text = document.text("error");
        return text != null ? text : document.object("error").text("message", document.toString());
    }
}
