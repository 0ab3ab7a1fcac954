package dev.contract.broker.retention;

/**
 * Data that newer data has replaced, or that is too old, as rows {@code x} of a table; from what hangs on others to that on which it
 * hangs, so that each is counted once.
 */
enum Overwritten {

    /**
     * What was sent, or given up. The newest of each webhook, event and pair stays, as the state of the pair shows it, for as
     * long as there is the webhook.
     */
    DELIVERIES("deliveries", """
            from deliveries x where x.created_at < :overwritten and x.next_attempt_at is null and x.taken_until is null
                and x.status in ('success', 'failure')
                and (x.webhook_id is null or exists (select 1 from deliveries n
                    where n.provider_id = x.provider_id and n.consumer_id = x.consumer_id and n.id > x.id
                        and n.webhook_uuid = x.webhook_uuid and n.event = x.event))
            """),

    /** The same provider version has said something newer about the same content. */
    RESULTS("results", """
            from verifications x where x.created_at < :overwritten and exists (select 1 from verifications n
                where n.content_id = x.content_id and n.provider_version_id = x.provider_version_id and n.id > x.id)
            """),

    /** The version has another contract with the provider now. */
    REVISIONS("revisions", "from publications x where x.created_at < :overwritten and not x.current"),

    /** Entries of the audit log, which nothing replaces: they stay unless somebody says for how long. */
    CHANGES("changes", "from audit x where x.created_at < :overwritten");

    private final String word;
    private final String sql;

    Overwritten(String word, String sql) {
        this.word = word;
        this.sql = sql;
    }

    /** What they are called where they are counted. */
    String word() {
        return word;
    }

    /** How many of them were deleted. */
    long in(Tally tally) {
        return switch (this) {
            case DELIVERIES -> tally.deliveries();
            case RESULTS -> tally.verifications();
            case REVISIONS -> tally.publications();
            case CHANGES -> tally.changes();
        };
    }

    String count() {
        return "select count(*) " + sql;
    }

    /** The oldest, as many as one run deletes. */
    String oldest() {
        return "select x.id " + sql + " order by x.id limit :limit";
    }

    /** Those of some that are still replaced. */
    String of() {
        return "select x.id " + sql + " and x.id in (<ids>)";
    }
}
