package dev.contract.consumer.prove;

import dev.contract.core.model.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says whether the consumer survived a variant, and what to do if not. */
final class Verdict {

    private static final int MOST_SHOWN = 300;
    private static final String PLATFORM = "(java|javax|jdk|sun|com\\.sun)\\..*";

    private final ProofSettings settings;
    private final @Nullable Object example;

    Verdict(ProofSettings settings, Outcome example) {
        this.settings = settings;
        this.example = example instanceof Outcome.Returned returned ? returned.value() : null;
    }

    /** Null if the consumer survived. */
    ProofResult.@Nullable Failure of(String interaction, Variant variant, Outcome outcome, List<String> unexpected) {
        if (outcome instanceof Outcome.Hung hung) {
            return failure(interaction, variant, words(hung, settings), hungAdvice(hung));
        }
        if (outcome instanceof Outcome.Threw threw) {
            boolean mayThrow =
                    variant.isFault() && settings.faults.stream().anyMatch(fault -> fault.isInstance(threw.failure()));
            return mayThrow ? null : failure(interaction, variant, words(threw.failure()), advice(variant, unexpected));
        }
        Object value = ((Outcome.Returned) outcome).value();
        boolean unnoticed = variant.isFault() && !settings.mayIgnoreFaults && Objects.deepEquals(value, example);
        return unnoticed
                ? failure(
                        interaction,
                        variant,
                        "ended as with the example" + (value == null ? "" : ", and returned " + shortened("" + value)),
                        "let it tell its caller, by an exception or another result; if the fault does not matter to it, say mayIgnoreFaults()")
                : null;
    }

    private static String advice(Variant variant, List<String> unexpected) {
        if (variant.isFault()) {
            return "if this is how it tells that the provider failed, name that exception: prove(action, ItsException.class)";
        }
        if (!unexpected.isEmpty()) {
            String request = unexpected.get(0).lines().findFirst().orElse("");
            return "it went on with what the contract does not know (" + request
                    + "): state that with a rule, or this value without one";
        }
        return "let the consumer take it, or say less of the answer in the contract: a narrower rule, or no rule";
    }

    private static String hungAdvice(Outcome.Hung hung) {
        return hung.stopped()
                ? "give the client a timeout; if it has a longer one, allow for it with proof().patience(…)"
                : "give the client a timeout; it did not even end when it was interrupted, so the rest was not tried";
    }

    static String words(Outcome.Hung hung, ProofSettings settings) {
        return "did not end within %d ms, and was %s".formatted(settings.patience.toMillis(), place(hung.where()));
    }

    private static String words(Throwable failure) {
        Throwable root = failure;
        for (int i = 0; i < 20 && root.getCause() != null; i++) {
            root = root.getCause();
        }
        String cause = root == failure ? "" : ", caused by " + shortened(root.toString());
        return "threw " + shortened(failure.toString()) + cause + ", " + place(Arrays.asList(root.getStackTrace()));
    }

    private static String place(List<StackTraceElement> stack) {
        return stack.stream()
                .filter(each -> !each.getClassName().matches(PLATFORM))
                .findFirst()
                .map(each -> "at %s.%s(%s:%d)"
                        .formatted(each.getClassName(), each.getMethodName(), each.getFileName(), each.getLineNumber()))
                .orElse("at a place unknown");
    }

    private static ProofResult.Failure failure(String interaction, Variant variant, String happened, String advice) {
        return new ProofResult.Failure(interaction, variant.title(), sent(variant), happened, advice);
    }

    private static String sent(Variant variant) {
        HttpResponse response = variant.reply().response();
        String body = new String(response.body().bytes().array(), StandardCharsets.UTF_8);
        String headers = response.headers().fields().entrySet().stream()
                .filter(field -> !field.getKey().equalsIgnoreCase("Content-Type"))
                .map(field -> field.getKey() + ": " + String.join(", ", field.getValue()))
                .collect(Collectors.joining("; "));
        String text = switch (variant.reply().arrival()) {
            case WHOLE -> response.status() + " " + body;
            case CUT_SHORT -> response.status() + " and the first half of " + body;
            case RESET, NEVER -> "nothing";
        };
        return shortened(text) + (headers.isEmpty() ? "" : " [" + shortened(headers) + "]");
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s*\\R\\s*", " ");
        return line.length() <= MOST_SHOWN
                ? line
                : line.substring(0, MOST_SHOWN) + "… (" + line.length() + " characters)";
    }
}
