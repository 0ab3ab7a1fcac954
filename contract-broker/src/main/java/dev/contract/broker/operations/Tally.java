package dev.contract.broker.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counters of one name that differ in one label; those whose values are known beforehand begin with 0. */
final class Tally {

    private final Map<String, Counter> counters = new ConcurrentHashMap<>();
    private final MeterRegistry registry;
    private final String name;
    private final String description;
    private final Tags others;
    private final String label;

    Tally(MeterRegistry registry, String name, String description, String label, String... values) {
        this(registry, name, description, Tags.empty(), label, values);
    }

    /** With other labels, whose values are the same for all. */
    Tally(MeterRegistry registry, String name, String description, Tags others, String label, String... values) {
        this.others = others;
        this.registry = registry;
        this.name = name;
        this.description = description;
        this.label = label;
        for (String value : values) {
            counter(value);
        }
    }

    private Counter counter(String value) {
        return counters.computeIfAbsent(
                value,
                key -> Counter.builder(name)
                        .description(description)
                        .tags(others)
                        .tag(label, key)
                        .register(registry));
    }

    void add(String value) {
        add(value, 1);
    }

    void add(String value, long number) {
        counter(value).increment((double) number);
    }
}
