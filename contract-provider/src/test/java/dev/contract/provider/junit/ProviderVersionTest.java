package dev.contract.provider.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.core.broker.ProviderVersion;
import dev.contract.core.build.BuildOrigin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** For which version results are published: what is set, else what the build server or git says. */
class ProviderVersionTest {

    private static final BuildOrigin FOUND = new BuildOrigin("main", "4f2a", "https://ci/7", "GitHub Actions");

    private static ProviderVersion version(Map<String, String> set, BuildOrigin found) {
        return new Settings(new SettingLookup(List.of(set::get))).version(() -> found);
    }

    @Test
    void whatIsNotSetIsFound() {
        assertThat(version(Map.of(), FOUND)).isEqualTo(new ProviderVersion("4f2a", "main", List.of(), "https://ci/7"));
    }

    @Test
    void whatIsSetCounts() {
        Map<String, String> set = Map.of(
                "pact.provider.version", "1.2.3",
                "contract.provider.branch", "feature",
                "contract.provider.tags", "a, b",
                "contract.verifier.build.url", "https://other/1");
        assertThat(version(set, FOUND))
                .isEqualTo(new ProviderVersion("1.2.3", "feature", List.of("a", "b"), "https://other/1"));
    }

    @Test
    void withoutAVersionTheCureIsNamed() {
        BuildOrigin changed = new BuildOrigin("main", null, null, "git, whose checkout has changes");
        assertThatThrownBy(() -> version(Map.of(), changed))
                .hasMessageContainingAll(
                        "set contract.provider.version", "not known from git, whose checkout has changes");
    }
}
