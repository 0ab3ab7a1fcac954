package dev.contract.broker.ui.matrix;

import dev.contract.broker.environments.Environment;
import dev.contract.broker.http.Query;
import dev.contract.broker.http.Query.Parameter;
import dev.contract.broker.http.Urls;
import dev.contract.broker.matrix.LatestBy;
import dev.contract.broker.matrix.MatrixQuery;
import dev.contract.broker.matrix.Selector;
import dev.contract.broker.ui.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks the matrix. It shows two participants; what else a question may have stays as it is.
 *
 * @param kept parameters of the API that the form does not show
 */
public record MatrixForm(
        List<Side> sides,
        List<Option> targets,
        String tag,
        List<Option> latestBy,
        List<Option> outcomes,
        List<Parameter> kept,
        List<String> names) {

    static final String MAIN_BRANCHES = "main-branches";
    /** A target that the form has no words for; its parameters are kept beside it. */
    private static final String AS_ASKED = "as-asked";

    private static final Pattern HAS_WORDS =
            Pattern.compile("environment=[^&]*|mainBranch=true(&latest=true)?|tag=[^&]*&latest=true");

    private static final int SHOWN = 2;
    private static final List<Option> LATEST_BY = List.of(
            new Option("cvpv", "Newest of each two versions", false),
            new Option("cvp", "Newest of each consumer version", false),
            new Option("cp", "Newest of each consumer and provider", false),
            new Option("", "Every result there ever was", false));
    private static final List<Option> OUTCOMES = List.of(
            new Option("all", "All", false),
            new Option("true", "Good", false),
            new Option("false", "Failed", false),
            new Option("missing", "Missing", false),
            new Option("false,missing", "Failed or missing", false));

    /** A participant and which of its versions are meant. */
    public record Side(int number, String participant, List<Option> which, String value) {}

    static MatrixForm of(Names names, @Nullable MatrixQuery query) {
        List<Selector> selectors = query == null ? List.of() : query.selectors();
        Selector target = query == null ? null : query.target();
        String tag = target == null || isAsAsked(target) ? null : target.tag();
        return new MatrixForm(
                IntStream.range(0, SHOWN)
                        .mapToObj(i -> side(i, i < selectors.size() ? selectors.get(i) : Selector.any("")))
                        .toList(),
                targets(names, target),
                tag == null ? "" : tag,
                choose(LATEST_BY, query == null ? "cvpv" : code(query.latestBy())),
                shown(query == null ? List.of() : query.outcomes()),
                query == null ? List.of() : kept(query),
                names.participants());
    }

    private static Side side(int index, Selector selector) {
        Which which = Which.of(selector);
        return new Side(index + 1, selector.participant(), which.options(), which.value(selector));
    }

    private static List<Option> targets(Names names, @Nullable Selector target) {
        String chosen = "";
        if (target != null) {
            String environment = target.environment();
            chosen = isAsAsked(target)
                    ? AS_ASKED
                    : environment != null ? environment : target.mainBranch() ? MAIN_BRANCHES : "";
        }
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "Nowhere: only these", chosen.isEmpty()));
        for (Environment one : names.environments()) {
            options.add(new Option(
                    one.name(),
                    one.displayName(),
                    one.name().equals(chosen) || one.uuid().equals(chosen)));
        }
        options.add(new Option(MAIN_BRANCHES, "Beside the main branches", chosen.equals(MAIN_BRANCHES)));
        if (target != null && chosen.equals(AS_ASKED)) {
            options.add(
                    new Option(AS_ASKED, "Beside " + Which.conditions(target).replace("&", ", "), true));
        }
        return options;
    }

    private static boolean isAsAsked(Selector target) {
        return !HAS_WORDS.matcher(Which.conditions(target)).matches();
    }

    private static List<Option> choose(List<Option> options, String chosen) {
        return options.stream()
                .map(one -> new Option(one.value(), one.text(), one.value().equals(chosen)))
                .toList();
    }

    private static String code(LatestBy latestBy) {
        return latestBy == LatestBy.NONE ? "" : latestBy.name().toLowerCase(Locale.ROOT);
    }

    private static List<Option> shown(List<String> outcomes) {
        String chosen = outcomes.stream()
                .map(one -> one.isEmpty() ? "missing" : one)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        String code = chosen.isEmpty() ? "all" : chosen;
        List<Option> options = new ArrayList<>(choose(OUTCOMES, code));
        if (options.stream().noneMatch(Option::chosen)) {
            String words =
                    chosen.replace("true", "good").replace("false", "failed").replace(",", " or ");
            options.add(new Option(code, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1), true));
        }
        return options;
    }

    private static List<Parameter> kept(MatrixQuery query) {
        List<Parameter> kept = new ArrayList<>();
        query.selectors().stream().skip(SHOWN).forEach(selector -> {
            Which which = Which.of(selector);
            kept.addAll(which.parameters(selector.participant(), which.value(selector)));
        });
        for (Selector ignored : query.ignored()) {
            kept.add(new Parameter("ignore[][pacticipant]", ignored.participant()));
            String version = ignored.version();
            if (version != null) {
                kept.add(new Parameter("ignore[][version]", version));
            }
        }
        Selector target = query.target();
        if (target != null && isAsAsked(target)) {
            kept.add(new Parameter(AS_ASKED, Which.conditions(target)));
        }
        return kept;
    }

    /** True if the form was sent, and not a question as the API takes it. */
    static boolean isSent(Query query) {
        return query.raw("participant") != null;
    }

    /** What is still to be said before the form is a question. */
    static List<String> problems(Query form) {
        List<String> problems = new ArrayList<>();
        List<Choice> choices = choices(form);
        if (choices.isEmpty()) {
            problems.add("Name a participant: the matrix is about its versions.");
        }
        choices.stream()
                .filter(choice -> choice.which().needsValue() && choice.value().isEmpty())
                .forEach(choice -> problems.add("Say which of " + choice.participant() + ": '"
                        + choice.which().words() + "' needs a name beside it."));
        String tag = text(form, "totag");
        if (!tag.isEmpty() && !text(form, "to").isEmpty()) {
            problems.add("It can go to an environment or to where a tag says, not both.");
        }
        return problems;
    }

    private record Choice(String participant, Which which, String value) {}

    private static List<Choice> choices(Query form) {
        List<String> participants = form.list("participant");
        List<String> which = form.list("versions");
        List<String> values = form.list("value");
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < participants.size(); i++) {
            String participant = participants.get(i).strip();
            String value = i < values.size() ? values.get(i).strip() : "";
            if (!participant.isEmpty()) {
                choices.add(new Choice(participant, Which.chosen(i < which.size() ? which.get(i) : "", value), value));
            }
        }
        return choices;
    }

    /** The form as the API takes it. */
    static List<Parameter> parameters(Query form) {
        List<Parameter> parameters = new ArrayList<>();
        choices(form)
                .forEach(choice -> parameters.addAll(choice.which().parameters(choice.participant(), choice.value())));
        form.parameters().stream()
                .filter(one -> one.name().startsWith("q[]") || one.name().startsWith("ignore"))
                .forEach(parameters::add);
        String to = text(form, "to");
        String tag = text(form, "totag");
        if (to.equals(AS_ASKED)) {
            parameters.addAll(Query.parse(text(form, AS_ASKED)).parameters());
        } else if (to.equals(MAIN_BRANCHES)) {
            parameters.add(new Parameter("mainBranch", "true"));
        } else if (!to.isEmpty()) {
            parameters.add(new Parameter("environment", to));
        } else if (!tag.isEmpty()) {
            parameters.add(new Parameter("tag", tag));
        }
        if (to.equals(MAIN_BRANCHES) || (to.isEmpty() && !tag.isEmpty())) {
            parameters.add(new Parameter("latest", "true"));
        }
        String latestBy = text(form, "latestby");
        if (!latestBy.isEmpty()) {
            parameters.add(new Parameter("latestby", latestBy));
        }
        for (String outcome : List.of(text(form, "show").split(",", -1))) {
            if (!outcome.isEmpty() && !outcome.equals("all")) {
                parameters.add(new Parameter("success[]", outcome.equals("missing") ? "" : outcome));
            }
        }
        return parameters;
    }

    private static String text(Query form, String name) {
        String value = form.text(name);
        return value == null ? "" : value.strip();
    }

    /** Parameters as they stand behind an address. */
    static String encode(List<Parameter> parameters) {
        return parameters.stream()
                .map(one -> name(one.name()) + "=" + Urls.encode(one.value()))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** Brackets stay as people know them from the API. */
    private static String name(String name) {
        return Urls.encode(name).replace("%5B", "[").replace("%5D", "]");
    }
}
