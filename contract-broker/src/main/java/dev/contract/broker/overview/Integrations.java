package dev.contract.broker.overview;

import dev.contract.broker.contracts.Contracts;
import dev.contract.broker.db.Database;
import dev.contract.broker.db.Rows;
import dev.contract.broker.http.HttpProblem;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Lists and deletes integrations: pairs of participants that have, or had, a contract. */
public final class Integrations {

    /** A pair of participants. */
    public record Integration(long id, long consumerId, String consumer, long providerId, String provider) {}

    private static final String SELECT = """
            select i.id, i.consumer_id, c.name as consumer, i.provider_id, p.name as provider
            from integrations i join participants c on c.id = i.consumer_id
                join participants p on p.id = i.provider_id
            order by c.name, p.name
            """;
    private static final String ORPHANS = """
            delete from participants where id in (:consumer, :provider) and not exists (select 1 from integrations i
                where i.consumer_id = participants.id or i.provider_id = participants.id)
            """;

    private final Database database;
    private final Contracts contracts;

    public Integrations(Database database, Contracts contracts) {
        this.database = database;
        this.contracts = contracts;
    }

    List<Integration> list(@Nullable String search) {
        String text = search == null ? "" : search.toLowerCase(Locale.ROOT);
        return database.read(handle -> all(handle).stream()
                .filter(one -> (one.consumer() + "\n" + one.provider())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .toList());
    }

    private static List<Integration> all(Handle handle) {
        return Rows.list(handle, Integration.class, SELECT);
    }

    void delete(String provider, String consumer) {
        database.write(handle -> {
            Integration found = all(handle).stream()
                    .filter(one ->
                            one.consumer().equals(consumer) && one.provider().equals(provider))
                    .findFirst()
                    .orElseThrow(HttpProblem::notFound);
            delete(handle, found);
            return found;
        });
    }

    void deleteAll() {
        database.write(handle -> {
            List<Integration> all = all(handle);
            all.forEach(one -> delete(handle, one));
            return all.size();
        });
    }

    /** Participants that have no other integration go as well. */
    private void delete(Handle handle, Integration integration) {
        contracts.delete(handle, integration.providerId(), integration.consumerId());
        Rows.update(handle, "delete from integrations where id = :id", "id", integration.id());
        Rows.update(handle, ORPHANS, "consumer", integration.consumerId(), "provider", integration.providerId());
    }
}
