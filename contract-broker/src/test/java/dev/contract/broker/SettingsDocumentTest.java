package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.settings.PactBrokerSetting;
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
            whole = withTable(whole, "## " + group.title() + "\n\n", table(group));
        }
        return withTable(whole, "names those that are set.\n\n", meaningless());
    }

    private static String withTable(String text, String before, String table) {
        assertThat(text).contains(before);
        int start = text.indexOf(before) + before.length();
        int next = text.indexOf("\n\n", start);
        return text.substring(0, start) + table + (next < 0 ? "" : text.substring(next + 1));
    }

    private static String meaningless() {
        return "| variable | here |\n|---|---|\n"
                + Arrays.stream(PactBrokerSetting.values())
                        .map(setting -> "| `" + setting.variable() + "` | " + setting.instead() + " |\n")
                        .collect(Collectors.joining());
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
