package dev.contract.broker.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page belongs: its section, its title, and the pages above it. */
public record Heading(@Nullable Section section, String title, List<Link> trail) {

    public Heading(@Nullable Section section, String title) {
        this(section, title, List.of());
    }

    /** A page below the list of its section. */
    public static Heading below(Section section, String base, String title, Link... others) {
        ArrayList<Link> trail = new ArrayList<>();
        trail.add(new Link(section.title(), base + section.path()));
        trail.addAll(List.of(others));
        return new Heading(section, title, List.copyOf(trail));
    }
}
