package dev.contract.broker.contracts;

import dev.contract.broker.db.Rows;
import dev.contract.broker.participants.Participant;
import dev.contract.broker.participants.Version;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonObject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes contents and publications, and reads the bytes of contents. */
final class ContentStore {

    private final Handle handle;

    ContentStore(Handle handle) {
        this.handle = handle;
    }

    /** The bytes that were first received for the content. */
    byte[] bytes(long contentId) {
        byte[] bytes = Rows.bytes(handle, "select bytes from contents where id = :id", "id", contentId);
        if (bytes == null) {
            throw new IllegalStateException("content " + contentId + " has no bytes");
        }
        return bytes;
    }

    /** The bytes of a content by its identity. */
    byte[] bytes(long consumerId, long providerId, String sha) {
        String sql = "select id from contents where consumer_id = :consumer and provider_id = :provider and sha = :sha";
        return bytes(Rows.ids(handle, sql, "consumer", consumerId, "provider", providerId, "sha", sha)
                .get(0));
    }

    /** The bytes that were received for this very publication. */
    byte[] publishedBytes(Publication publication) {
        String sql = "select coalesce(p.bytes, c.bytes) from publications p join contents c on c.id = p.content_id"
                + " where p.id = :id";
        byte[] found = Rows.bytes(handle, sql, "id", publication.id());
        if (found == null) {
            throw new IllegalStateException("there is no publication " + publication.id());
        }
        return found;
    }

    /** The document that was received for this very publication. */
    JsonObject published(Publication publication) {
        return parse(publishedBytes(publication));
    }

    JsonObject contract(long contentId) {
        return parse(bytes(contentId));
    }

    static JsonObject parse(byte[] bytes) {
        try {
            return JsonReader.parseObject(bytes);
        } catch (JsonSyntaxException impossible) {
            throw new IllegalStateException("a stored content is no JSON any more", impossible);
        }
    }

    Publication publish(Version version, Participant provider, int revision, byte[] bytes, String sha) {
        return publish(version, provider, revision, bytes, sha, Rows.now());
    }

    Publication publish(Version version, Participant provider, int revision, byte[] bytes, String sha, Instant now) {
        Content content = contentFor(version.participantId(), provider.id(), sha, bytes, now);
        if (revision > 1) {
            String old =
                    "update publications set current = false where version_id = :version and provider_id = :provider";
            Rows.update(handle, old, "version", version.id(), "provider", provider.id());
        }
        String sql = """
                insert into publications
                    (consumer_id, provider_id, version_id, content_id, revision, current, bytes, created_at)
                values (:consumer, :provider, :version, :content, :revision, true, :bytes, :now)
                """;
        long id = Rows.insert(
                handle,
                sql,
                "consumer",
                version.participantId(),
                "provider",
                provider.id(),
                "version",
                version.id(),
                "content",
                content.id(),
                "revision",
                revision,
                "bytes",
                content.same() ? null : bytes,
                "now",
                now);
        integrate(version.participantId(), provider.id(), now);
        return new Publication(
                id,
                version.participantId(),
                version.participant(),
                provider.id(),
                provider.name(),
                version.id(),
                version.number(),
                content.id(),
                sha,
                revision,
                now);
    }

    /** A content, and whether it was received in the same bytes first. */
    private record Content(long id, boolean same) {}

    private Content contentFor(long consumerId, long providerId, String sha, byte[] bytes, Instant now) {
        String select = """
                select id, bytes = :bytes as same from contents
                where consumer_id = :consumer and provider_id = :provider and sha = :sha
                """;
        Object[] values = {"consumer", consumerId, "provider", providerId, "sha", sha, "bytes", bytes, "now", now};
        Content found = Rows.first(handle, Content.class, select, values);
        if (found != null) {
            return found;
        }
        String insert = """
                insert into contents (consumer_id, provider_id, sha, bytes, created_at)
                values (:consumer, :provider, :sha, :bytes, :now)
                """;
        return new Content(Rows.insert(handle, insert, values), true);
    }

    void integrate(long consumerId, long providerId, Instant now) {
        String sql = """
                insert into integrations (consumer_id, provider_id, created_at) values (:consumer, :provider, :now)
                on conflict (consumer_id, provider_id) do nothing
                """;
        Rows.update(handle, sql, "consumer", consumerId, "provider", providerId, "now", now);
    }

    /** Deletes publications with all their revisions; contents that nobody has any more go with them. */
    void delete(List<Publication> publications) {
        for (Publication publication : publications) {
            delete(
                    "version_id = :version and provider_id = :provider",
                    "version",
                    publication.versionId(),
                    "provider",
                    publication.providerId());
        }
    }

    void deleteOfVersions(Collection<Long> versionIds) {
        delete("version_id in (<versions>)", "versions", versionIds);
    }

    void deleteReplaced(Collection<Long> publicationIds) {
        delete("id in (<publications>) and not current", "publications", publicationIds);
    }

    private void delete(String which, Object... namesAndValues) {
        List<Long> contents =
                Rows.ids(handle, "select distinct content_id from publications where " + which, namesAndValues);
        Rows.update(handle, "delete from publications where " + which, namesAndValues);
        deleteUnused(contents);
    }

    void deleteUnused(Collection<Long> contentIds) {
        String sql = "delete from contents where id in (<contents>)"
                + " and not exists (select 1 from publications p where p.content_id = contents.id)";
        Rows.update(handle, sql, "contents", contentIds);
    }

    /** Deletes whatever there is between two participants, also what no publication has any more. */
    void deleteAll(long providerId, long consumerId) {
        String sql = "delete from contents where consumer_id = :consumer and provider_id = :provider";
        Rows.update(handle, sql, "consumer", consumerId, "provider", providerId);
    }

    boolean isVerified(long consumerId, long providerId) {
        String sql = "select id from verifications where consumer_id = :consumer and provider_id = :provider";
        return Rows.exist(handle, sql, "consumer", consumerId, "provider", providerId);
    }
}
