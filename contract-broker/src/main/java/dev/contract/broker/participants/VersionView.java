package dev.contract.broker.participants;

import dev.contract.core.model.JsonObject;
import java.util.List;

/** A version with its branches and tags, and the links that other capabilities add to it. */
record VersionView(Version version, List<Mark> branches, List<Mark> tags, JsonObject moreLinks) {}
