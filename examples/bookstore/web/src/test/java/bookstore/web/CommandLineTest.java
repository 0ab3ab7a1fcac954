package bookstore.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private static final List<String> KNOWN = List.of("--fast", "--name");

    @Test
    void aFreePortIsTakenUnlessOneIsGiven() {
        assertThat(CommandLine.parse(KNOWN).port()).isZero();
        assertThat(CommandLine.parse(KNOWN, "8081", "--fast").port()).isEqualTo(8081);
    }

    @Test
    void anOptionMayHaveAValue() {
        CommandLine commandLine = CommandLine.parse(KNOWN, "--fast", "--name=a=b");

        assertThat(commandLine.has("--fast")).isTrue();
        assertThat(commandLine.value("--name")).contains("a=b");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandLine.parse(KNOWN, "--fats"))
                .withMessage("there is no option --fats, but [--fast, --name]");
    }
}
