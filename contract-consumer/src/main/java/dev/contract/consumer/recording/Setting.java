package dev.contract.consumer.recording;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be set from outside, with the names that pact-jvm has for it. */
enum Setting {
    DIRECTORY("contract.dir", "where contracts are written", "pact.rootDir"),
    SPECIFICATION("contract.specification", "the version in which they are written: 2, 3 or 4", "pact.defaultVersion"),
    CONSUMER("contract.consumer", "the consumer, where a test names none"),
    EARLIER("contract.earlier", "what earlier runs left there: auto, drop or keep", "pact.writer.overwrite"),
    RUN("contract.run.id", "tells the processes of one run from those of another"),
    PRINT("contract.config.print", "prints this table: true or false");

    private final String name;
    private final String meaning;
    private final @Nullable String alias;

    Setting(String name, String meaning) {
        this(name, meaning, null);
    }

    Setting(String name, String meaning, @Nullable String alias) {
        this.name = name;
        this.meaning = meaning;
        this.alias = alias;
    }

    /** Its own name first. */
    List<String> names() {
        return alias == null ? List.of(name) : List.of(name, alias);
    }

    String meaning() {
        return meaning;
    }
}
