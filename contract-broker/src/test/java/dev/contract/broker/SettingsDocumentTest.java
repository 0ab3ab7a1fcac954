package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingsDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/settings.md");

    /** With {@code -Dsettings.write=true} the tables are written first. */
    @Test
    void documentHasEverySettingAsItIs() throws Exception {
        String expected = withTables(Files.readString(DOCUMENT));
        if (Boolean.getBoolean("settings.write")) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(expected);
    }

    private static String withTables(String text) {
        String whole = text;
        for (Setting.Group group : Setting.Group.values()) {
            String heading = "## " + group.title() + "\n\n";
            assertThat(whole).contains(heading);
            int start = whole.indexOf(heading) + heading.length();
            int next = whole.indexOf("\n\n", start);
            whole = whole.substring(0, start) + table(group) + (next < 0 ? "" : whole.substring(next + 1));
        }
        return whole;
    }

    private static String table(Setting.Group group) {
        return "| setting | the Pact Broker's variable | meaning | without it |\n|---|---|---|---|\n"
                + Arrays.stream(Setting.values())
                        .filter(setting -> setting.group() == group)
                        .map(SettingsDocumentTest::row)
                        .collect(Collectors.joining());
    }

    private static String row(Setting setting) {
        String alias = setting.alias() == null ? "" : "`" + setting.alias() + "`";
        String secret = setting.kind() == Setting.Kind.SECRET ? " (no option)" : "";
        return "| `" + setting.key() + "`" + secret + " | " + alias + " | "
                + setting.description().replace("|", "\\|") + " | "
                + setting.standard().replace("|", "\\|") + " |\n";
    }
}
