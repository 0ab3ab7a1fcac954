package bookstore.web;

/** What a handler answers: a status and a body that is written as JSON. */
public record Answer(int status, String contentType, Object body) {

    public static Answer ok(Object body) {
        return new Answer(200, "application/json", body);
    }

    public static Answer created(Object body) {
        return new Answer(201, "application/json", body);
    }

    /** A refusal in the form of RFC 9457; the body may have more fields than a {@link Problem}. */
    public static Answer problem(int status, Object body) {
        return new Answer(status, "application/problem+json", body);
    }
}
