package dev.contract.consumer.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.build.BuildRun;
import dev.contract.core.build.BuildRun.Extent;
import dev.contract.core.format.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where settings come from, which wins, and what is said of wrong ones. */
class ContractSettingsTest {

    @TempDir
    Path directory;

    private ContractSettings settings(Map<String, String> properties, Map<String, String> environment, String file)
            throws Exception {
        Path written = Files.writeString(directory.resolve("contract.properties"), file);
        return ContractSettings.from(SettingSources.of(
                properties::get, environment::get, written.toUri().toURL()));
    }

    private ContractSettings property(String name, String value) throws Exception {
        return settings(Map.of(name, value), Map.of(), "");
    }

    @Test
    void codeBeatsPropertyBeatsEnvironmentBeatsFileBeatsDefault() throws Exception {
        Map<String, String> environment = Map.of("CONTRACT_DIR", "of-env", "CONTRACT_SPECIFICATION", "2");
        String file = "contract.dir = of-file\ncontract.specification = 4\ncontract.consumer = of-file\n";
        ContractSettings settings = settings(Map.of("contract.dir", "of-property"), environment, file);
        assertThat(settings.directory()).isEqualTo(Path.of("of-property"));
        assertThat(settings.withDirectory(Path.of("of-code")).directory()).isEqualTo(Path.of("of-code"));
        assertThat(settings.specification()).isEqualTo(SpecVersion.V2);
        assertThat(settings.consumer()).isEqualTo("of-file");
        assertThat(settings.earlier()).isEqualTo(EarlierRuns.AUTO);
    }

    @Test
    void tableNamesEveryValueWithItsOrigin() throws Exception {
        String table = settings(
                        Map.of("pact.rootDir", "pacts"), Map.of("CONTRACT_RUN_ID", "7"), "contract.consumer=cart")
                .withSpecification(3)
                .toString();
        assertThat(table.lines().map(line -> line.replaceAll(" +", " ")))
                .anyMatch(line -> line.startsWith(" contract.dir = pacts (system property pact.rootDir)"))
                .anyMatch(line -> line.startsWith(" contract.specification = 3 (the code)"))
                .anyMatch(line -> line.startsWith(" contract.run.id = 7 (environment variable CONTRACT_RUN_ID)"))
                .anyMatch(line ->
                        line.matches(" contract.consumer = cart \\(file:.*contract.properties, contract.consumer\\).*"))
                .anyMatch(line -> line.startsWith(" contract.earlier = auto (default)"));
    }

    @ParameterizedTest
    @CsvSource({"V3, V3", "v4, V4", "2, V2", "4.0, V4"})
    void versionsAreUnderstoodAsPactJvmWritesThem(String written, SpecVersion meant) throws Exception {
        assertThat(property("pact.defaultVersion", written).specification()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "pact.writer.overwrite, true, AUTO",
        "pact.writer.overwrite, false, KEEP",
        "contract.earlier, keep, KEEP"
    })
    void overwritingOfPactJvmIsUnderstood(String name, String value, EarlierRuns meant) throws Exception {
        assertThat(property(name, value).earlier()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contract.specification | 5    | contracts are written as 2, 3 or 4",
                "pact.defaultVersion    | V1   | contracts are written as 2, 3 or 4",
                "contract.earlier       | true | auto, drop or keep is allowed",
                "pact.writer.overwrite  | drop | true or false is allowed",
                "contract.config.print  | yes  | true or false is allowed"
            })
    void wrongValueNamesItsOriginAndWhatIsAllowed(String name, String value, String allowed) throws Exception {
        assertThatThrownBy(() -> property(name, value))
                .hasMessageContainingAll("%s is \"%s\", set by system property %1$s".formatted(name, value), allowed);
    }

    @Test
    void runOfAProcessIsKnownAgainThoughClocksAreSet() {
        BuildRun run = new BuildRun("process 7 2026-01-01T10:00:00Z", true, Extent.PARTS);
        assertThat(run.is("process 7 2026-01-01T10:00:01Z")).isTrue();
        assertThat(run.is("process 8 2026-01-01T10:00:00Z")).isFalse();
        assertThat(run.is("process 7 2026-01-01T11:00:00Z")).isFalse();
        assertThat(run.is("nightly")).isFalse();
        assertThat(BuildRun.of("nightly", name -> null).is("nightly")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "surefire.test.class.path, -, -, EVERYTHING",
                "surefire.test.class.path, test, StockTest, WHOLE_METHODS",
                "surefire.test.class.path, it.test, StockTest, WHOLE_METHODS",
                "surefire.test.class.path, groups, fast, WHOLE_METHODS",
                "surefire.test.class.path, excludedGroups, slow, WHOLE_METHODS",
                "surefire.test.class.path, test, StockTest#asks, PARTS",
                "surefire.test.class.path, test, StockTest#asks[1], PARTS",
                "none, -, -, PARTS"
            })
    void extentOfARunIsWhatMavenWasAskedFor(
            String property, @Nullable String name, @Nullable String value, Extent extent) {
        BuildRun run = BuildRun.of("1", each -> each.equals(name) ? value : each.equals(property) ? "x" : null);
        assertThat(run.extent()).isEqualTo(extent);
    }

    @Test
    void mavenThatForksNoTestsIsTheRunItself() {
        Map<String, String> maven = Map.of(
                "surefire.test.class.path", "x",
                "sun.java.command", "org.codehaus.plexus.classworlds.launcher.Launcher test");
        assertThat(BuildRun.of(null, maven::get).id())
                .startsWith("process " + ProcessHandle.current().pid() + " ");
    }

    @Test
    void misspelledSettingInTheFileIsTold() throws Exception {
        Path written = Files.writeString(
                directory.resolve("contract.properties"),
                "contract.directory = x\ncontract.dir = y\ncontract.broker.url = z\nmine = 1\n");
        SettingSources sources =
                SettingSources.of(name -> null, name -> null, written.toUri().toURL());
        assertThat(sources.unknown())
                .singleElement()
                .asString()
                .contains(
                        "contract.properties: 'contract.directory' is no setting",
                        "There are: contract.config.print, contract.consumer, contract.dir,");
    }

    @Test
    void everySettingIsDocumented() throws Exception {
        String page = Files.readString(Path.of("../docs/consumer-files.md"));
        for (Setting setting : Setting.values()) {
            setting.names().forEach(name -> assertThat(page).contains("| `" + name + "` |"));
        }
    }
}
