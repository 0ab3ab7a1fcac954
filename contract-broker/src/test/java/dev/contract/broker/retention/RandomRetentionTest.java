package dev.contract.broker.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.Heavy;
import dev.contract.broker.TestDatabase;
import dev.contract.core.model.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deletes what a plain reading of the selectors says, and no decision changes. {@code -Dlandscapes=500} tries more. */
@Heavy
class RandomRetentionTest {

    private static final int LANDSCAPES = Integer.getInteger("landscapes", 8);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsDeletedIsWhatTheSelectorsSay(TestDatabase kind, @TempDir Path folder) {
        LongStream.rangeClosed(1, LANDSCAPES).forEach(seed -> check(seed, kind, folder.resolve("" + seed)));
    }

    private static void check(long seed, TestDatabase kind, Path folder) {
        folder.toFile().mkdirs();
        RandomVersions random = new RandomVersions(seed);
        RetentionSettings settings = Landscape.keeping(random.selectors());
        try (Landscape landscape = new Landscape(settings, kind.create(folder))) {
            random.tell(landscape);
            Map<String, Set<String>> expected = random.kept(settings);
            Map<String, String> before = random.decisions(landscape.broker);
            JsonObject counts = landscape.plan().object("counts");

            JsonObject run = landscape.run();

            Map<String, Set<String>> found = new TreeMap<>();
            expected.keySet().forEach(name -> found.put(name, new TreeSet<>(landscape.versions(name))));
            String which = "landscape " + seed + " with " + random.selectors() + "\n" + random;
            assertThat(found).as(which).isEqualTo(expected);
            assertThat(Landscape.deleted(run, "versions"))
                    .as(which)
                    .isEqualTo(String.valueOf(counts.get("versionsToDelete")));
            Map<String, String> after = random.decisions(landscape.broker);
            before.keySet().removeIf(question -> !random.isAbout(question, expected));
            after.keySet().retainAll(before.keySet());
            assertThat(after).as(which).isEqualTo(before);
        }
    }
}
