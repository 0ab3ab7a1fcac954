package dev.contract.broker.help;

import java.util.List;

/** What relations mean. */
public record RelationPage(String title, String lead, List<Relation> relations, String api) {}
