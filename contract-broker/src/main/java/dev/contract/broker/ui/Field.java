package dev.contract.broker.ui;

import java.util.List;

/**
 * A field of a form: its name on the wire, what people call it, what is in it, what helps to fill it in, and what is wrong with it.
 *
 * @param kind of the input: text, password, number, url, date, or area for several lines
 * @param choices what is suggested
 */
public record Field(
        String name,
        String label,
        String value,
        String hint,
        String kind,
        List<String> choices,
        List<String> problems) {

    public Field {
        choices = List.copyOf(choices);
        problems = List.copyOf(problems);
    }

    /** One line of text. */
    public static Field text(String name, String label, String value, Faults faults) {
        return new Field(name, label, value, faults.hint(name), "text", List.of(), faults.of(name));
    }

    /** Something that is never shown, also not to whoever has just typed it. */
    public static Field secret(String name, String label, Faults faults) {
        return new Field(name, label, "", "", "password", List.of(), faults.of(name));
    }

    public Field as(String other) {
        return new Field(name, label, value, hint, other, choices, problems);
    }

    /** After what helps to mend it. */
    public Field hint(String text) {
        return new Field(name, label, value, (hint + " " + text).strip(), kind, choices, problems);
    }

    public Field suggest(List<String> values) {
        return new Field(name, label, value, hint, kind, values, problems);
    }

    /** Names may hold dots; these ids may not. */
    public String id() {
        return name.replace('.', '-');
    }
}
