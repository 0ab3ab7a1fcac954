package bookstore.web;

/** Ends the handling of a request with a problem as the answer. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.title() + ": " + problem.detail());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
