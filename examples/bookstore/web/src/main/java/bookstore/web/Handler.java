package bookstore.web;

/** Answers the requests of one route. */
@FunctionalInterface
public interface Handler {

    /** Answers the request, or throws a {@link ProblemException}. */
    Answer handle(Request request);
}
