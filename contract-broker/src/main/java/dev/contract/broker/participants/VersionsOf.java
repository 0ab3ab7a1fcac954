package dev.contract.broker.participants;

/** Which versions of a participant: all, or those on a branch, with a tag, or in an environment (by name or uuid). */
public record VersionsOf(Kind kind, String name) {

    /** What versions may have in common; the queries begin at an index that has them in order. */
    enum Kind {
        PARTICIPANT("versions v where v.participant_id = :id", "v.id"),
        BRANCH("""
                branch_versions bv join versions v on v.id = bv.version_id
                where bv.branch_id = (select id from branches where participant_id = :id and name = :name)
                """, "bv.version_id"),
        TAG("""
                tags t join versions v on v.id = t.version_id where t.participant_id = :id and t.name = :name
                """, "t.version_id"),
        ENVIRONMENT("""
                versions v where v.id in (
                    select d.version_id from deployments d join environments e on e.id = d.environment_id
                    where d.participant_id = :id and d.undeployed_at is null
                        and (e.name = :name or e.uuid = :name)
                    union
                    select r.version_id from releases r join environments e on e.id = r.environment_id
                    where r.participant_id = :id and r.support_ended_at is null
                        and (e.name = :name or e.uuid = :name))
                """, "v.id");

        private final String sql;
        private final String order;

        Kind(String sql, String order) {
            this.sql = sql;
            this.order = order;
        }
    }

    public static final VersionsOf PARTICIPANT = new VersionsOf(Kind.PARTICIPANT, "");

    public static VersionsOf branch(String name) {
        return new VersionsOf(Kind.BRANCH, name);
    }

    public static VersionsOf tag(String name) {
        return new VersionsOf(Kind.TAG, name);
    }

    public static VersionsOf environment(String name) {
        return new VersionsOf(Kind.ENVIRONMENT, name);
    }

    /** The versions, newest first; of which the parameters {@code limit} and {@code offset} tell the part, if wanted. */
    String select(boolean part) {
        return "select v.id, v.participant_id, (select name from participants where id = :id) as participant, v.number,"
                + " v.build_url, v.created_at, v.updated_at from " + kind.sql + " order by " + kind.order + " desc"
                + (part ? " limit :limit offset :offset" : "");
    }

    String count() {
        return "select count(*) from " + kind.sql;
    }
}
