package dev.contract.broker.ui;

import dev.contract.broker.contracts.ContractLinks;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.http.Page;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Urls;
import dev.contract.broker.overview.IntegrationState;
import dev.contract.broker.overview.Status;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.broker.unfinished.UnfinishedImport;
import dev.contract.broker.verifications.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All integrations: what the newest contract of each is worth. */
public record StartPage(
        String baseUrl,
        String home,
        List<String> notices,
        boolean empty,
        String search,
        boolean filtered,
        List<Tally> tallies,
        List<Option> states,
        List<Option> participants,
        List<Option> marks,
        List<Option> environments,
        List<Option> sorts,
        List<Line> lines,
        Paging paging) {

    /** How many integrations are in a state. */
    public record Tally(State state, int count, String url, boolean chosen) {}

    /** One integration. */
    public record Line(
            Link consumer,
            Link provider,
            Link contract,
            String matrixUrl,
            List<Chip> marks,
            Moment published,
            State state,
            String about,
            @Nullable Link by,
            @Nullable Moment verified,
            List<Chip> consumerPlaces,
            List<Chip> providerPlaces) {}

    static StartPage of(Request request, List<IntegrationState> all, List<UnfinishedImport> imports) {
        Urls urls = request.urls().local();
        String home = urls.base() + "/";
        StartFilter filter = StartFilter.of(request.query());
        Page page = Page.sized(request, Paging.SIZE);
        List<IntegrationState> fitting = filter.ofAnyState(all);
        List<IntegrationState> shown = filter.shown(fitting);
        return new StartPage(
                request.urls().base(),
                home,
                imports.stream().map(UnfinishedImport::sentence).toList(),
                all.isEmpty(),
                filter.search(),
                !filter.isEmpty(),
                tallies(home, filter, fitting),
                states(filter),
                options(
                        all,
                        one -> Stream.of(
                                one.contract().consumer(), one.contract().provider()),
                        filter.participant()),
                options(all, StartFilter::marks, filter.mark()),
                options(all, StartFilter::places, filter.environment()),
                sorts(filter),
                page.cut(shown).stream().map(one -> line(urls, one)).toList(),
                Paging.of(page, home, shown.size()));
    }

    private static List<Tally> tallies(String home, StartFilter filter, List<IntegrationState> fitting) {
        List<Tally> tallies = new ArrayList<>();
        StartFilter.STATES.forEach((name, status) -> {
            int count =
                    (int) fitting.stream().filter(one -> one.status() == status).count();
            boolean chosen = filter.state().equals(name);
            tallies.add(new Tally(State.of(status), count, filter.url(home, chosen ? "" : name), chosen));
        });
        return tallies;
    }

    private static List<Option> states(StartFilter filter) {
        return StartFilter.STATES.entrySet().stream()
                .map(state -> new Option(
                        state.getKey(),
                        State.of(state.getValue()).words(),
                        state.getKey().equals(filter.state())))
                .toList();
    }

    private static List<Option> sorts(StartFilter filter) {
        return StartFilter.SORTS.entrySet().stream()
                .map(sort ->
                        new Option(sort.getKey(), sort.getValue(), sort.getKey().equals(filter.sort())))
                .toList();
    }

    /** The values that there are, and the one that is asked for even where there is none of it. */
    private static List<Option> options(
            List<IntegrationState> all, Function<IntegrationState, Stream<String>> values, String chosen) {
        Stream<String> asked = chosen.isEmpty() ? Stream.of() : Stream.of(chosen);
        return Stream.concat(all.stream().flatMap(values), asked)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(value -> new Option(value, value, value.equals(chosen)))
                .toList();
    }

    static Line line(Urls urls, IntegrationState one) {
        Publication contract = one.contract();
        String consumer = contract.consumer();
        String provider = contract.provider();
        Verification result = one.verification();
        List<Chip> marks = new ArrayList<>(Chip.branches(urls, consumer, one.branches()));
        marks.addAll(Chip.tags(urls, consumer, one.tags()));
        return new Line(
                new Link(consumer, ParticipantLinks.participant(urls, consumer)),
                new Link(provider, ParticipantLinks.participant(urls, provider)),
                new Link(contract.version(), ContractLinks.version(urls, contract)),
                urls.to("matrix", "provider", provider, "consumer", consumer),
                marks,
                Moment.of(contract.createdAt()),
                State.of(one.status()),
                about(one),
                result == null
                        ? null
                        : new Link(
                                provider + " " + result.providerVersion(),
                                ParticipantLinks.version(urls, provider, result.providerVersion())),
                result == null ? null : Moment.of(result.createdAt()),
                Chip.places(urls, one.consumerPlaces()),
                Chip.places(urls, one.providerPlaces()));
    }

    /** What the version of the provider has done that is named after it. */
    private static String about(IntegrationState one) {
        Verification result = one.verification();
        if (result == null) {
            return "No version of " + one.contract().provider() + " has verified it yet";
        }
        if (one.status() == Status.STALE) {
            return result.success() ? "An earlier contract was verified by" : "An earlier contract failed with";
        }
        return result.success() ? "Verified by" : "Failed with";
    }
}
