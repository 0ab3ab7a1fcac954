package dev.contract.broker.ui;

import dev.contract.broker.environments.Environment;
import dev.contract.broker.environments.Occupant;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.ParticipantLinks;
import java.util.Comparator;
import java.util.List;

/** One environment with everything that is in it. */
public record EnvironmentPage(
        String title,
        String canIDeploy,
        String name,
        String uuid,
        boolean production,
        String contacts,
        Moment created,
        List<Line> deployed,
        List<Line> released) {

    /** A version that is there. */
    public record Line(Link participant, EnvironmentsPage.Present present) {}

    static EnvironmentPage of(Urls urls, Environment environment, List<Occupant> occupants) {
        String contacts = environment.contacts();
        return new EnvironmentPage(
                environment.displayName(),
                urls.to("can-i-deploy") + "?environment=" + Urls.encode(environment.name()),
                environment.name(),
                environment.uuid(),
                environment.production(),
                contacts == null || contacts.equals("null") ? "" : contacts,
                Moment.of(environment.createdAt()),
                lines(urls, environment, occupants, false),
                lines(urls, environment, occupants, true));
    }

    private static List<Line> lines(Urls urls, Environment environment, List<Occupant> occupants, boolean released) {
        return occupants.stream()
                .filter(one -> one.occurrence().environmentId() == environment.id() && one.released() == released)
                .sorted(Comparator.comparing(one -> one.occurrence().participant(), String.CASE_INSENSITIVE_ORDER))
                .map(one -> new Line(
                        new Link(
                                one.occurrence().participant(),
                                ParticipantLinks.participant(
                                        urls, one.occurrence().participant())),
                        EnvironmentsPage.present(urls, one)))
                .toList();
    }
}
