package bookstore.web;

/** Why a request was refused, as RFC 9457 writes it. */
public record Problem(String title, int status, String detail) {

    /** This problem as something to throw. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}
