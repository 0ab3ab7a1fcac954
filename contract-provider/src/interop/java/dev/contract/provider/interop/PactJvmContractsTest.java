package dev.contract.provider.interop;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.PactSpecVersion;
import dev.contract.core.match.Mismatch;
import dev.contract.provider.verify.InteractionResult;
import dev.contract.provider.verify.VerificationReport;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Our verifier and contracts that pact-jvm has written: kept ones pass, and what is broken is named. */
class PactJvmContractsTest {

    /** A contract, and the version of the specification in which it is written. */
    private enum Written {
        HTTP_TWO(PactSpecVersion.V2, 1),
        HTTP_THREE(PactSpecVersion.V3, 4),
        HTTP_FOUR(PactSpecVersion.V4, 3),
        MESSAGES_THREE(PactSpecVersion.V3, 1),
        MESSAGES_FOUR(PactSpecVersion.V4, 2);

        private final PactSpecVersion version;
        private final int interactions;

        Written(PactSpecVersion version, int interactions) {
            this.version = version;
            this.interactions = interactions;
        }

        private Pact pact() {
            return switch (this) {
                case HTTP_TWO -> PactJvmHttp.two();
                case HTTP_THREE -> PactJvmHttp.three();
                case HTTP_FOUR -> PactJvmHttp.four();
                case MESSAGES_THREE -> PactJvmMessages.three();
                case MESSAGES_FOUR -> PactJvmMessages.four();
            };
        }
    }

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void keptContractPasses(Written written) throws Exception {
        try (Stock stock = new Stock(UnaryOperator.identity())) {
            VerificationReport report = stock.verify(written.pact(), written.version, directory);

            assertThat(report.results().filter(result -> !result.outcome().isPassed()))
                    .isEmpty();
            assertThat(report.count(result -> result.outcome().isPassed())).isEqualTo(written.interactions);
            assertThat(report.results().flatMap(result -> result.warnings().stream()))
                    .isEmpty();
        }
    }

    @Test
    void requestsAreSentWithTheValuesOfTheState() throws Exception {
        try (Stock stock = new Stock(UnaryOperator.identity())) {
            stock.verify(PactJvmHttp.three(), PactSpecVersion.V3, directory);

            assertThat(stock.requests())
                    .contains(
                            "state {\"sku\":\"B7\"}",
                            "GET /books/7?kind=paper&since=2026-01-31",
                            "POST /orders name=Ann&count=2",
                            "GET /greeting?name=Ann%20B&tag=x&tag=y");
        }
    }

    @Test
    void requestMessageHasTheValueOfTheState() throws Exception {
        try (Stock stock = new Stock(UnaryOperator.identity())) {
            stock.verify(PactJvmMessages.four(), PactSpecVersion.V4, directory);

            assertThat(stock.requests()).contains("{\"id\":7}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            HTTP_TWO       | "Other"        | 1             | body $.title
            HTTP_TWO       | 99             | "x"           | body $.pages
            HTTP_TWO       | "Z9"           | "z"           | body $.sku
            HTTP_TWO       | "number":6     | "number":"6"  | body $.shelves[1].number
            HTTP_TWO       | b2             | 22            | header ETag
            HTTP_THREE     | "Other"        | 1             | body $.title
            HTTP_THREE     | 0.75           | "1"           | body $.price
            HTTP_THREE     | 1.5            | "1"           | body $.weight
            HTTP_THREE     | false          | "no"          | body $.new
            HTTP_THREE     | "gone":null    | "gone":1      | body $.gone
            HTTP_THREE     | aaaaaaaa-      | aaaa-         | body $.key
            HTTP_THREE     | "id":7         | "id":"x"      | body $.id
            HTTP_THREE     | "2000-02-29"   | "29.2.2000"   | body $.published
            HTTP_THREE     | +02:00         | x             | body $.sold
            HTTP_THREE     | 09:30          | 25:30         | body $.opens
            HTTP_THREE     | 10.0.0.1       | localhost     | body $.host
            HTTP_THREE     | books/33       | books/x       | body $.link
            HTTP_THREE     | "country":"NZ" | "country":"A" | body $.author.country
            HTTP_THREE     | [{"number":5},{"number":6}] | [] | body $.shelves
            HTTP_THREE     | ["x","y"]      | ["1","2","3","4"] | body $.tags
            HTTP_THREE     | "there":5      | "there":"5"   | body $.counts.there
            HTTP_THREE     | ["blue","red"] | ["blue","x"]  | body $.colours
            HTTP_THREE     | id="33"        | id="x"        | body $.order['@id']
            HTTP_THREE     | >5<            | >x<           | body $.order.count['#text']
            HTTP_THREE     | "A2"           | "x"           | body $.order.line[1]['@sku']
            HTTP_THREE     | Hello          | Bye           | body $
            HTTP_THREE     | %PDF-1.4       | text          | body $
            HTTP_THREE     | 201            | 202           | status
            HTTP_FOUR      | 200            | 500           | status
            HTTP_FOUR      | session=99     | session=x     | header set-cookie
            HTTP_FOUR      | "ebook"        | "audio"       | body $.formats
            HTTP_FOUR      | "B2"           | "bb"          | body $.stock.bb
            HTTP_FOUR      | "there":5      | "there":"5"   | body $.counts.there
            HTTP_FOUR      | %PDF-1.4       | text          | body $
            HTTP_FOUR      | id="33"        | id="x"        | body $.order['@id']
            MESSAGES_THREE | "count":9      | "count":0.5   | body $.count
            MESSAGES_THREE | "price":2      | "price":"2"   | body $.lines[1].price
            MESSAGES_THREE | stock-7        | stock         | metadata topic
            MESSAGES_FOUR  | "A1"           | "a"           | body $.sku
            MESSAGES_FOUR  | stock-7        | stock         | metadata topic
            MESSAGES_FOUR  | 0.25           | "1"           | body $.price
            """)
    void brokenPlaceIsNamed(Written written, String from, String to, String place) throws Exception {
        try (Stock stock = new Stock(text -> text.replace(from, to))) {
            VerificationReport report = stock.verify(written.pact(), written.version, directory);

            List<InteractionResult> broken =
                    report.results().filter(InteractionResult::breaksBuild).toList();
            assertThat(broken).isNotEmpty();
            assertThat(broken.stream().flatMap(result -> result.outcome().mismatches().stream()))
                    .extracting(Mismatch::place)
                    .contains(place);
        }
    }
}
