package dev.contract.broker.retention;

import dev.contract.broker.db.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Counts what goes together with something that is about to be deleted. */
final class Fallout {

    private final Handle handle;

    Fallout(Handle handle) {
        this.handle = handle;
    }

    Tally ofVersions(List<Long> versions) {
        Set<Long> publications = ids("select id from publications where version_id in (<ids>)", versions);
        return of(versions, publications, unusedWithout(publications), Set.of(), Set.of());
    }

    Tally ofRevisions(List<Long> publications) {
        return of(List.of(), publications, unusedWithout(publications), Set.of(), Set.of());
    }

    Tally ofContents(List<Long> contents) {
        return of(List.of(), Set.of(), contents, Set.of(), Set.of());
    }

    Tally ofResults(List<Long> results) {
        return of(List.of(), Set.of(), Set.of(), results, Set.of());
    }

    Tally ofDeliveries(List<Long> deliveries) {
        return of(List.of(), Set.of(), Set.of(), Set.of(), deliveries);
    }

    private Tally of(
            Collection<Long> versions,
            Collection<Long> publications,
            Collection<Long> contents,
            Collection<Long> results,
            Collection<Long> deliveries) {
        Set<Long> allResults = new TreeSet<>(results);
        allResults.addAll(ids("select id from verifications where provider_version_id in (<ids>)", versions));
        allResults.addAll(ids("select id from verifications where content_id in (<ids>)", contents));
        Set<Long> allDeliveries = new TreeSet<>(deliveries);
        allDeliveries.addAll(ids("select id from deliveries where consumer_version_id in (<ids>)", versions));
        allDeliveries.addAll(ids("select id from deliveries where verification_id in (<ids>)", allResults));
        long attempts = ids("select id from delivery_attempts where delivery_id in (<ids>)", allDeliveries)
                .size();
        return new Tally(
                versions.size(),
                0,
                publications.size(),
                contents.size(),
                allResults.size(),
                allDeliveries.size(),
                attempts,
                0);
    }

    /** Contents that only these publications have. */
    private Set<Long> unusedWithout(Collection<Long> publications) {
        return ids("""
                select distinct p.content_id from publications p where p.id in (<ids>)
                    and not exists (select 1 from publications o
                        where o.content_id = p.content_id and not (o.id in (<ids>)))
                """, publications);
    }

    private Set<Long> ids(String sql, Collection<Long> ids) {
        return ids.isEmpty() ? Set.of() : new TreeSet<>(Rows.ids(handle, sql, "ids", ids));
    }
}
