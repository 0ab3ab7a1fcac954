package dev.contract.broker.participants;

import java.util.List;
import java.util.Map;

/** The branches and the tags of some versions, by version id. */
public record VersionMarks(Map<Long, List<Mark>> branches, Map<Long, List<Mark>> tags) {

    public List<Mark> branches(long versionId) {
        return branches.getOrDefault(versionId, List.of());
    }

    public List<Mark> tags(long versionId) {
        return tags.getOrDefault(versionId, List.of());
    }
}
