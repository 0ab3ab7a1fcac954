package dev.contract.consumer.recording;

import dev.contract.core.format.SpecVersion;
import dev.contract.core.model.Interaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the tests of one session recorded between a consumer and a provider. */
final class RecordedContract {

    private final String pair;
    private final ContractSettings settings;
    private final ContractFile file;
    private final Map<String, Recorded> recorded = new LinkedHashMap<>();

    RecordedContract(String consumer, String provider, ContractSettings settings) {
        this.pair = consumer + " and " + provider;
        this.settings = settings;
        this.file = new ContractFile(settings.directory(), consumer, provider);
    }

    /**
     * Two tests may state the same interaction, but not two different ones under one name. A place where nothing can be
     * written is told to the first test.
     */
    void add(TestName test, SpecVersion version, List<? extends Interaction> interactions) {
        if (recorded.isEmpty()) {
            try {
                file.check();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed.getMessage(), failed);
            }
        }
        Merge merge = merge(version, Set.of());
        Recorder recorder = Recorder.of(test, settings.run().id(), version);
        Map<String, Recorded> next = new LinkedHashMap<>(recorded);
        recorded.values().stream()
                .limit(1)
                .forEach(each -> merge.requireVersion(each.recorders().get(0), recorder));
        for (Interaction interaction : interactions) {
            next.values().forEach(each -> Kinds.requireTogether(version, each.interaction(), interaction));
            Kinds.require(version, interaction);
            Recorded one = Recorded.by(recorder, interaction);
            next.merge(one.identity(version), one, merge::join);
        }
        recorded.putAll(next);
    }

    /** Joins it with the file; where nothing was recorded, what has become stale goes all the same. */
    void write(Set<String> ran, Set<String> failed) throws IOException {
        List<Recorded> all = recorded.values().stream()
                .map(each -> each.without(failed))
                .filter(each -> !each.recorders().isEmpty())
                .toList();
        if (all.isEmpty()) {
            file.prune(merge(settings.specification(), ran));
        } else {
            SpecVersion version = all.get(0).recorders().get(0).version();
            file.add(merge(version, ran), all);
        }
    }

    private Merge merge(SpecVersion version, Set<String> ran) {
        return new Merge(pair, version, settings.run(), settings.earlier(), ran);
    }
}
