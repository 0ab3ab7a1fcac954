package dev.contract.core.model;

/** A request and the response that the consumer expects to it. */
public record HttpInteraction(InteractionInfo info, Expected<HttpRequest> request, Expected<HttpResponse> response)
        implements Interaction {

    @Override
    public InteractionType type() {
        return InteractionType.HTTP;
    }

    @Override
    public HttpInteraction withInfo(InteractionInfo info) {
        return new HttpInteraction(info, request, response);
    }
}
