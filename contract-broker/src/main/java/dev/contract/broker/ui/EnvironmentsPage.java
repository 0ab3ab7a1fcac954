package dev.contract.broker.ui;

import dev.contract.broker.environments.Environment;
import dev.contract.broker.environments.EnvironmentJson;
import dev.contract.broker.environments.Occupant;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.ParticipantLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What runs where: participants by environments. */
public record EnvironmentsPage(String canIDeploy, List<Column> environments, List<Row> rows) {

    /** An environment. */
    public record Column(Link environment, boolean production) {}

    /** A participant with what of it is in each environment, in their order. */
    public record Row(Link participant, List<List<Present>> cells) {}

    /** A version that is somewhere. */
    public record Present(Link version, String instance, boolean released, Moment since) {}

    static EnvironmentsPage of(Urls urls, List<Environment> environments, List<Occupant> occupants) {
        Map<String, List<Occupant>> byParticipant =
                new TreeMap<>(String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo));
        occupants.forEach(one -> byParticipant
                .computeIfAbsent(one.occurrence().participant(), key -> new ArrayList<>())
                .add(one));
        List<Row> rows = new ArrayList<>();
        byParticipant.forEach((name, found) -> rows.add(new Row(
                new Link(name, ParticipantLinks.participant(urls, name)),
                environments.stream()
                        .map(environment -> in(urls, environment, found))
                        .toList())));
        return new EnvironmentsPage(
                urls.to("can-i-deploy"),
                environments.stream()
                        .map(one -> new Column(
                                new Link(one.displayName(), EnvironmentJson.url(urls, one)), one.production()))
                        .toList(),
                rows);
    }

    private static List<Present> in(Urls urls, Environment environment, List<Occupant> occupants) {
        return occupants.stream()
                .filter(one -> one.occurrence().environmentId() == environment.id())
                .map(one -> present(urls, one))
                .toList();
    }

    static Present present(Urls urls, Occupant one) {
        String participant = one.occurrence().participant();
        String version = one.occurrence().version();
        String instance = one.occurrence().target();
        return new Present(
                new Link(version, ParticipantLinks.version(urls, participant, version)),
                instance == null ? "" : instance,
                one.released(),
                Moment.of(one.occurrence().createdAt()));
    }
}
