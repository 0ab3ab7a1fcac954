package bookstore.web;

/** A service replied something its client cannot use. */
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String body;

    ServiceException(Reply reply, String reason) {
        super("%s answered %d to %s: %s. Body: %s"
                .formatted(reply.service(), reply.status(), reply.request(), reason, reply.body()));
        this.status = reply.status();
        this.body = reply.body();
    }

    public int status() {
        return status;
    }

    public String body() {
        return body;
    }
}
