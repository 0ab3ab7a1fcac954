package dev.contract.broker.ui.contract;

import java.util.List;

/** One line of a JSON document. */
public record JsonLine(String indent, String key, String kind, String text, String comma, List<Note> notes) {}
