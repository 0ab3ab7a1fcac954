package dev.contract.broker.ui.matrix;

import dev.contract.broker.http.Query;
import dev.contract.broker.http.Query.Parameter;
import dev.contract.broker.http.Urls;
import java.util.ArrayList;
import java.util.List;

/**
 * As much of the question as has been said already.
 *
 * @param toTag the tag that says where it goes, instead of an environment
 * @param ignored what is not to count, as it stands in the address
 */
record CanIDeployQuestion(
        String participant, String version, String branch, String environment, String toTag, List<Parameter> ignored) {

    /** Stands in the form only: the participant whose versions were offered. */
    private static final String OFFERED = "offered";

    static CanIDeployQuestion of(Query query) {
        String participant = text(query, "pacticipant");
        // versions of one participant are none of another
        boolean same = !isForm(query) || text(query, OFFERED).equals(participant);
        String environment = text(query, "environment");
        return new CanIDeployQuestion(
                participant,
                same ? text(query, "version") : "",
                same ? text(query, "branch") : "",
                environment,
                environment.isEmpty() ? text(query, "to") : "",
                query.parameters().stream()
                        .filter(one -> one.name().startsWith("ignore"))
                        .toList());
    }

    static boolean isForm(Query query) {
        return query.raw(OFFERED) != null;
    }

    /** People type spaces too many; links say names as they are. */
    private static String text(Query query, String name) {
        String value = query.text(name);
        return value == null ? "" : isForm(query) ? value.strip() : value;
    }

    boolean isComplete() {
        return !participant.isEmpty() && !version.isEmpty() && !(environment + toTag).isEmpty();
    }

    CanIDeployQuestion about(String otherParticipant) {
        return new CanIDeployQuestion(otherParticipant, "", "", environment, toTag, ignored);
    }

    CanIDeployQuestion with(String otherVersion) {
        return new CanIDeployQuestion(participant, otherVersion, "", environment, toTag, ignored);
    }

    CanIDeployQuestion to(String otherEnvironment) {
        return new CanIDeployQuestion(participant, version, branch, otherEnvironment, "", ignored);
    }

    /** The address of the question, the same for people and programs. */
    String url(Urls urls) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter("pacticipant", participant));
        parameters.add(new Parameter("version", version));
        parameters.add(new Parameter("branch", branch));
        parameters.add(new Parameter("environment", environment));
        parameters.add(new Parameter("to", toTag));
        parameters.addAll(ignored);
        parameters.removeIf(one -> one.value().isEmpty());
        String url = urls.to("can-i-deploy");
        return parameters.isEmpty() ? url : url + MatrixForm.encode(parameters);
    }
}
