package bookstore.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void fieldNamesAreLongUnlessSaidOtherwise() {
        assertThat(Options.parse("8081")).isEqualTo(new Options(8081, StockFormat.LONG, false));
        assertThat(Options.parse("8081", "--field-names=short")).isEqualTo(new Options(8081, StockFormat.SHORT, false));
    }

    @Test
    void aServiceHasProviderStatesOnlyIfToldTo() {
        assertThat(Options.parse("--provider-states").providerStates()).isTrue();
        assertThat(Options.parse().providerStates()).isFalse();
    }

    @Test
    void anUnknownFormatIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("8081", "--field-names=tiny"))
                .withMessageContaining("TINY");
    }
}
