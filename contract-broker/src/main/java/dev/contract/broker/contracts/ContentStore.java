package dev.contract.broker.contracts;

import dev.contract.broker.db.Rows;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

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
        return parse(publishedBytes(publication), publication.contentId());
    }

    JsonObject contract(long contentId) {
        return parse(bytes(contentId), contentId);
    }

    private static JsonObject parse(byte[] bytes, long contentId) {
        try {
            return JsonReader.parseObject(bytes);
        } catch (JsonSyntaxException impossible) {
            throw new IllegalStateException("content " + contentId + " is no JSON any more", impossible);
        }
    }

    void publish(long consumerId, long providerId, long versionId, int revision, byte[] bytes, String sha) {
        long contentId = contentFor(consumerId, providerId, sha, bytes);
        byte @Nullable [] own = Arrays.equals(bytes(contentId), bytes) ? null : bytes;
        String old = "update publications set current = false where version_id = :version and provider_id = :provider";
        Rows.update(handle, old, "version", versionId, "provider", providerId);
        String sql = """
                insert into publications
                    (consumer_id, provider_id, version_id, content_id, revision, current, bytes, created_at)
                values (:consumer, :provider, :version, :content, :revision, true, :bytes, :now)
                """;
        Rows.update(
                handle,
                sql,
                "consumer",
                consumerId,
                "provider",
                providerId,
                "version",
                versionId,
                "content",
                contentId,
                "revision",
                revision,
                "bytes",
                own,
                "now",
                Rows.now());
        integrate(consumerId, providerId);
    }

    private long contentFor(long consumerId, long providerId, String sha, byte[] bytes) {
        String insert = """
                insert into contents (consumer_id, provider_id, sha, bytes, created_at)
                values (:consumer, :provider, :sha, :bytes, :now)
                on conflict (consumer_id, provider_id, sha) do nothing
                """;
        Rows.update(
                handle,
                insert,
                "consumer",
                consumerId,
                "provider",
                providerId,
                "sha",
                sha,
                "bytes",
                bytes,
                "now",
                Rows.now());
        String select =
                "select id from contents where consumer_id = :consumer and provider_id = :provider and sha = :sha";
        return Rows.count(handle, select, "consumer", consumerId, "provider", providerId, "sha", sha);
    }

    private void integrate(long consumerId, long providerId) {
        String sql = """
                insert into integrations (consumer_id, provider_id, created_at) values (:consumer, :provider, :now)
                on conflict (consumer_id, provider_id) do nothing
                """;
        Rows.update(handle, sql, "consumer", consumerId, "provider", providerId, "now", Rows.now());
    }

    /** Deletes publications with all their revisions; contents that nobody has any more go with them. */
    void delete(List<Publication> publications) {
        Set<Long> contents = new LinkedHashSet<>();
        for (Publication publication : publications) {
            String all = " from publications where version_id = :version and provider_id = :provider";
            contents.addAll(Rows.ids(
                    handle,
                    "select content_id" + all,
                    "version",
                    publication.versionId(),
                    "provider",
                    publication.providerId()));
            Rows.update(
                    handle, "delete" + all, "version", publication.versionId(), "provider", publication.providerId());
        }
        String sql = "delete from contents where id = :content"
                + " and not exists (select 1 from publications p where p.content_id = contents.id)";
        contents.forEach(content -> Rows.update(handle, sql, "content", content));
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
