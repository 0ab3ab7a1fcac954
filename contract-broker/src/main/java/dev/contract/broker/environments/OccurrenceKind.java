package dev.contract.broker.environments;

/** The two ways to be in an environment, with the words and columns that differ. */
enum OccurrenceKind {
    DEPLOYMENT("deployments", "undeployed_at", "d.target", "deployed-versions", "currentlyDeployed", "undeployedAt"),
    RELEASE("releases", "support_ended_at", "null", "released-versions", "currentlySupported", "supportEndedAt");

    private final String table;
    private final String end;
    private final String target;
    private final String path;
    private final String currently;
    private final String endedAt;

    OccurrenceKind(String table, String end, String target, String path, String currently, String endedAt) {
        this.table = table;
        this.end = end;
        this.target = target;
        this.path = path;
        this.currently = currently;
        this.endedAt = endedAt;
    }

    String table() {
        return table;
    }

    String end() {
        return end;
    }

    /** The first segment of their URLs. */
    String path() {
        return path;
    }

    String currently() {
        return currently;
    }

    String endedAt() {
        return endedAt;
    }

    String select() {
        return "select d.id, d.uuid, d.version_id, p.name as participant, v.number as version, d.environment_id, "
                + target + " as target, d.created_at, d." + end + " as ended_at from " + table
                + " d join versions v on v.id = d.version_id join participants p on p.id = d.participant_id ";
    }
}
