package dev.contract.broker.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.matrix.Reason.AllVerified;
import dev.contract.broker.matrix.Reason.Failed;
import dev.contract.broker.matrix.Reason.Ignored;
import dev.contract.broker.matrix.Reason.NoSuchVersion;
import dev.contract.broker.matrix.Reason.NotVerified;
import dev.contract.broker.matrix.Reason.NothingMissing;
import dev.contract.broker.matrix.Reason.Unfinished;
import dev.contract.broker.unfinished.UnfinishedImport;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Resolved WEB = resolved("web", 1, 11L, "1");
    private static final Resolved API = resolved("api", 2, 25L, "5");
    private static final Integration NEEDED = new Integration(1, "web", 2, "api", true);

    private static Resolved resolved(String name, long id, Long versionId, String number) {
        return new Resolved(Selector.version(name, number), id, versionId, number, null, true, 0);
    }

    private static Row row(Boolean success) {
        Instant now = Instant.EPOCH;
        return success == null
                ? new Row(1, "web", 11, "1", 2, "api", null, null, 7, 1, true, "sha", now, null, null, null)
                : new Row(1, "web", 11, "1", 2, "api", 25L, "5", 7, 1, true, "sha", now, 3L, success, now);
    }

    private static Decision decide(List<Resolved> selectors, List<Row> rows) {
        return Decision.of(new Situation(selectors, List.of(NEEDED), rows, List.of(), List.of(), false));
    }

    @Test
    void allGoodResultsAllowIt() {
        Decision decision = decide(List.of(WEB, API), List.of(row(true)));

        assertThat(decision.deployable()).isTrue();
        assertThat(decision.reasons()).containsExactly(new AllVerified());
    }

    @Test
    void importThatHasNotFinishedMakesAYesUnknownAndLeavesANo() {
        List<UnfinishedImport> imports = List.of(new UnfinishedImport("http://there", Instant.EPOCH, null));
        Decision yes = decide(List.of(WEB, API), List.of(row(true)));
        Decision no = decide(List.of(WEB, API), List.of(row(false)));

        assertThat(yes.during(imports).deployable()).isNull();
        assertThat(yes.during(imports).reasons()).containsExactly(new Unfinished(imports.get(0)));
        assertThat(no.during(imports).deployable()).isFalse();
        assertThat(no.during(imports).reasons())
                .containsExactly(new Unfinished(imports.get(0)), new Failed("version 1 of web", "version 5 of api"));
        assertThat(yes.during(List.of())).isEqualTo(yes);
    }

    @Test
    void oneBadResultForbidsIt() {
        Decision decision = decide(List.of(WEB, API), List.of(row(true), row(false)));

        assertThat(decision.deployable()).isFalse();
        assertThat(decision.reasons()).containsExactly(new Failed("version 1 of web", "version 5 of api"));
    }

    @Test
    void aMissingResultLeavesItOpenEvenBesideABadOne() {
        Decision decision = decide(List.of(WEB, API), List.of(row(false), row(null)));

        assertThat(decision.deployable()).isNull();
        assertThat(decision.unknown()).isEqualTo(1);
        assertThat(decision.failed()).isEqualTo(1);
    }

    @Test
    void aRequiredIntegrationWithoutAnyRowIsMissing() {
        Decision decision = decide(List.of(WEB, API), List.of());

        assertThat(decision.deployable()).isNull();
        assertThat(decision.reasons()).containsExactly(new NotVerified("version 1 of web", "version 5 of api"));
    }

    @Test
    void aVersionThatDoesNotExistForbidsItWhateverElse() {
        Resolved none = resolved("web", 1, null, "9");

        Decision decision = decide(List.of(none, API), List.of(row(true)));

        assertThat(decision.deployable()).isFalse();
        assertThat(decision.reasons()).containsExactly(new NoSuchVersion(none));
    }

    @Test
    void nothingNeededAllowsIt() {
        Decision decision = Decision.of(new Situation(List.of(API), List.of(), List.of(), List.of(), List.of(), false));

        assertThat(decision.deployable()).isTrue();
        assertThat(decision.reasons()).containsExactly(new NothingMissing());
    }

    @Test
    void ignoredRowsAreToldAndDoNotCount() {
        Decision decision = Decision.of(
                new Situation(List.of(WEB, API), List.of(), List.of(), List.of(row(false)), List.of(), true));

        assertThat(decision.deployable()).isTrue();
        assertThat(decision.ignored()).isEqualTo(1);
        assertThat(decision.reasons()).startsWith(new Ignored(new Failed("version 1 of web", "version 5 of api")));
    }
}
