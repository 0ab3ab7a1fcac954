package dev.contract.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is faster must say the same as what is slower. */
class FastPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-MM-dd",
                "uuuu/MM/dd HH:mm",
                "yyyy-MM-dd'T'HH:mm:ss",
                "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
                "HH:mm:ss",
                "HH"
            })
    void whatSurelyFitsADatePatternIsParsed(String pattern) {
        DateTimeFormatter formatter = DateCheck.compile(pattern).withResolverStyle(ResolverStyle.STRICT);
        DatePattern fast = DatePattern.of(pattern);
        assertThat(fast).isNotNull();
        Random random = new Random(7);
        int fits = 0;
        for (int i = 0; i < 3_000; i++) {
            String text = digits(random, pattern.replace("'", ""));
            if (fast.surelyFits(text)) {
                fits++;
                assertThat(parses(formatter, text)).as(text).isTrue();
            } else {
                assertThat(parses(formatter, text)).as(text).isFalse();
            }
        }
        assertThat(fits).isPositive();
    }

    /** Small digits for letters, so that many texts are dates and many just are none. */
    private static String digits(Random random, String pattern) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean field = "yuMdHmsS".indexOf(c) >= 0;
            text.append(field ? (char) ('0' + random.nextInt(random.nextBoolean() ? 3 : 10)) : c);
        }
        return text.toString();
    }

    private static boolean parses(DateTimeFormatter formatter, String text) {
        try {
            formatter.parse(text);
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yyyyMMdd", "yyyy-MM", "yy-MM-dd", "yyyy-MM-dd[ HH:mm]", "dd.MM.yyyy", "'it''s' HH", "h:mm a"})
    void otherDatePatternsAreLeftToTheFormatter(String pattern) {
        assertThat(DatePattern.of(pattern)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\d+", "[A-Z]{3}-\\d{5}", "[a-z0-9]+@[a-z.]+", "(GET|POST)", "^https?://.*$"})
    void plainExpressionsNeedNoBound(String regex) {
        assertThat(PatternWork.safeLength(regex)).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(a+)+b", "(a|aa)*", "(?=a)b", "(a)\\1", "\\Qa(\\E+", "[a[b]]+", "(a?){50}", "a*a*a*a*a*a*a*a*b"
            })
    void expressionsThatMayBacktrackBadlyKeepTheirBound(String regex) {
        assertThat(PatternWork.safeLength(regex)).isLessThan(10);
    }

    @Test
    void asManyExamplesAsPossibleArePaired() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            int size = 1 + random.nextInt(7);
            BitSet fits = new BitSet();
            random.ints(size * 2L, 0, size * size).forEach(fits::set);
            Pairing pairing = new Pairing(size, size, (example, item) -> fits.get(example * size + item));
            int paired = 0;
            for (int example = 0; example < size; example++) {
                paired += pairing.pair(example) ? 1 : 0;
            }
            assertThat(paired).as("round %d", round).isEqualTo(most(fits, size, 0, new BitSet()));
        }
    }

    private static int most(BitSet fits, int size, int example, BitSet taken) {
        if (example == size) {
            return 0;
        }
        int most = most(fits, size, example + 1, taken);
        for (int item = 0; item < size; item++) {
            if (fits.get(example * size + item) && !taken.get(item)) {
                taken.set(item);
                most = Math.max(most, 1 + most(fits, size, example + 1, taken));
                taken.clear(item);
            }
        }
        return most;
    }
}
