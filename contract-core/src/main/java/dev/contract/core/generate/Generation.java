package dev.contract.core.generate;

import dev.contract.core.model.Body;
import dev.contract.core.model.Expected;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.MediaType;
import dev.contract.core.model.Message;
import dev.contract.core.model.Part;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An example that is renewed by its generators at each use; compiled once, used by many threads. */
public final class Generation<T> {

    /** How the generators find their places in one kind of message. */
    private interface Layout<T> {
        T apply(T example, Replacement replacement) throws GenerationException;
    }

    private final T example;
    private final CompiledGenerators generators;
    private final Layout<T> layout;

    private Generation(Expected<T> expected, Layout<T> layout) {
        this.example = expected.example();
        this.generators = new CompiledGenerators(expected);
        this.layout = layout;
    }

    public static Generation<HttpRequest> ofRequest(Expected<HttpRequest> request) {
        HttpRequest example = request.example();
        return new Generation<>(request, Generation::request)
                .checked(example.body(), example.headers().first("Content-Type"));
    }

    public static Generation<HttpResponse> ofResponse(Expected<HttpResponse> response) {
        HttpResponse example = response.example();
        return new Generation<>(response, Generation::response)
                .checked(example.body(), example.headers().first("Content-Type"));
    }

    public static Generation<Message> ofMessage(Expected<Message> message) {
        Message example = message.example();
        return new Generation<>(message, Generation::message).checked(example.contents(), example.contentType());
    }

    /** What makes values impossible, one sentence each: then nothing can be generated. */
    public List<String> problems() {
        return List.copyOf(generators.problems());
    }

    /** What is left as the example says, one sentence each. */
    public List<String> warnings() {
        return List.copyOf(generators.warnings());
    }

    /** The example with generated values; the example itself if there are no generators. */
    public T apply(GenerationContext context) throws GenerationException {
        if (!generators.problems().isEmpty()) {
            throw new GenerationException(String.join("; ", generators.problems()));
        }
        return generators.placed().isEmpty()
                ? example
                : layout.apply(example, new Replacement(generators.placed(), context));
    }

    private Generation<T> checked(Body body, @Nullable String contentType) {
        if (generators.has(Part.BODY) && body instanceof Body.Raw raw) {
            String declared = contentType == null ? raw.contentType() : contentType;
            MediaType type = MediaType.parse(declared);
            if (type == null || !(type.isJson() || type.isForm())) {
                generators.warn("generators work in JSON and form bodies only: the example body of type "
                        + (type == null ? "unknown" : type.base()) + " is used");
            }
        }
        return this;
    }

    private static HttpRequest request(HttpRequest example, Replacement replacement) throws GenerationException {
        String path = path(example.path(), replacement.text(Part.PATH, example.path()));
        Map<String, List<String>> query = replacement.query(example.query());
        return new HttpRequest(
                replacement.text(Part.METHOD, example.method()),
                path,
                query,
                query.equals(example.query()) ? example.queryText() : null,
                replacement.headers(example.headers()),
                replacement.body(example.body(), example.headers().first("Content-Type")));
    }

    private static String path(String example, String generated) throws GenerationException {
        if (generated.equals(example)) {
            return example;
        }
        if (!generated.startsWith("/")) {
            throw new GenerationException("path: '" + generated + "' does not start with a slash");
        }
        return PathText.encoded(generated);
    }

    private static HttpResponse response(HttpResponse example, Replacement replacement) throws GenerationException {
        return new HttpResponse(
                replacement.status(example.status()),
                replacement.headers(example.headers()),
                replacement.body(example.body(), example.headers().first("Content-Type")));
    }

    private static Message message(Message example, Replacement replacement) throws GenerationException {
        return new Message(
                replacement.body(example.contents(), example.contentType()), replacement.metadata(example.metadata()));
    }
}
