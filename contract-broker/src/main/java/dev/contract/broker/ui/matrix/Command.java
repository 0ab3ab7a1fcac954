package dev.contract.broker.ui.matrix;

import dev.contract.broker.matrix.LatestBy;
import dev.contract.broker.matrix.MatrixQuery;
import dev.contract.broker.matrix.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The command line that asks the same, ready for a shell. */
public record Command(String text, String about) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=,-]+");

    /** Null if the command line has no words for the question. */
    static @Nullable Command of(String baseUrl, MatrixQuery query) {
        Selector target = query.target();
        List<String> words = new ArrayList<>(List.of("contract", "can-i-deploy"));
        boolean sayable = query.latestBy() != LatestBy.CP
                && query.outcomes().isEmpty()
                && query.ignored().stream().allMatch(Selector::isAny);
        for (Selector selector : query.selectors()) {
            sayable &= add(words, selector, query.selectors().size() > 1);
        }
        if (target != null) {
            sayable &= addTarget(words, target);
        }
        if (!sayable) {
            return null;
        }
        query.ignored().forEach(ignored -> add(words, "--ignore", ignored.participant()));
        add(words, "--broker-base-url", baseUrl);
        return new Command(
                String.join(" ", words),
                query.latestBy() == LatestBy.NONE ? "It asks for the newest results only." : "It asks the same.");
    }

    private static boolean add(List<String> words, Selector selector, boolean anyWillDo) {
        add(words, "--participant", selector.participant());
        Which which = Which.of(selector);
        String value = which.value(selector);
        switch (which) {
            case VERSION -> add(words, "--version", value);
            case NEWEST -> words.add("--latest");
            case MAIN -> words.add("--main-branch");
            case BRANCH -> add(words, "--branch", value);
            case TAG -> add(words, "--latest", value);
            default -> {
                return which == Which.ANY && anyWillDo;
            }
        }
        return true;
    }

    private static boolean addTarget(List<String> words, Selector target) {
        Which which = Which.of(target);
        if (which == Which.IN) {
            add(words, "--to-environment", which.value(target));
        } else if (which == Which.TAG) {
            add(words, "--to", which.value(target));
        }
        return which == Which.IN || which == Which.TAG;
    }

    private static void add(List<String> words, String option, String value) {
        words.add(option);
        words.add(quoted(value));
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
