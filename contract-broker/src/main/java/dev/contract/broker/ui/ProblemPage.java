package dev.contract.broker.ui;

import dev.contract.broker.http.Request;
import java.util.List;

/** Tells what went wrong with a request. */
public record ProblemPage(int status, String title, String address, List<String> sentences, String home) {

    private static final int LONGEST_ADDRESS = 300;

    static ProblemPage of(Request request, int status, List<String> sentences) {
        String address = request.path();
        return new ProblemPage(
                status,
                title(status),
                address.length() <= LONGEST_ADDRESS ? address : address.substring(0, LONGEST_ADDRESS) + "…",
                sentences,
                request.urls().local().base() + "/");
    }

    private static String title(int status) {
        return switch (status) {
            case 401 -> "Who are you?";
            case 403 -> "This is not allowed";
            case 404 -> "There is nothing here";
            case 429 -> "Not now";
            case 503 -> "Not available at the moment";
            default -> status < 500 ? "This request cannot be answered" : "Something went wrong";
        };
    }
}
