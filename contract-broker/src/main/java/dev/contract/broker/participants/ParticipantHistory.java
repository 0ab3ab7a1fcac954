package dev.contract.broker.participants;

import dev.contract.broker.db.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes over participants and versions from another broker with their times. Versions come in the order in which they were
 * created, as the greater id is the later one: what would have to be put between others is refused.
 */
public final class ParticipantHistory {

    private final Database database;

    public ParticipantHistory(Database database) {
        this.database = database;
    }

    /** Creates the participant, or brings it up to date unless it was changed here later; true if it was created. */
    public boolean save(PastParticipant participant) {
        return database.write(handle -> {
            ParticipantHistoryStore store = new ParticipantHistoryStore(handle);
            Participant found = new ParticipantStore(handle).find(participant.name());
            if (found == null) {
                store.insert(participant);
            } else if (found.updatedAt().isBefore(participant.updatedAt())) {
                store.update(found.id(), participant);
            }
            long id = require(handle, participant.name()).id();
            participant.labels().forEach(label -> store.label(id, label, participant.createdAt()));
            return found == null;
        });
    }

    private static Participant require(Handle handle, String name) {
        Participant participant = new ParticipantStore(handle).find(name);
        if (participant == null) {
            throw new IllegalStateException("participant " + name + " has disappeared");
        }
        return participant;
    }

    /** Creates the branches that do not exist, those that were used last first in the list. */
    public void addBranches(String participant, List<PastBranch> branches) {
        List<PastBranch> oldestFirst = new ArrayList<>(branches);
        Collections.reverse(oldestFirst);
        database.write(handle -> {
            long id = require(handle, participant).id();
            ParticipantHistoryStore store = new ParticipantHistoryStore(handle);
            oldestFirst.forEach(branch -> store.branch(id, branch));
            return id;
        });
    }

    /** Throws {@link LateVersionException} if not all of the versions, oldest first, can be taken over. */
    public void check(String participant, List<PastVersion> versions) {
        database.read(handle -> {
            Participant found = new ParticipantStore(handle).find(participant);
            if (found != null) {
                Present present = present(handle, found, positions(versions));
                versions.forEach(present::check);
            }
            return versions;
        });
    }

    /** Where each version stands among all. */
    public static Map<String, Integer> positions(List<PastVersion> versions) {
        Map<String, Integer> positions = new HashMap<>();
        versions.forEach(version -> positions.put(version.number(), positions.size()));
        return positions;
    }

    /** Adds some of the versions of a participant in their order, with their branches and tags; returns how many are new. */
    public int addVersions(String participant, List<PastVersion> some, Map<String, Integer> positions) {
        return database.write(handle -> {
            Participant owner = require(handle, participant);
            Present present = present(handle, owner, positions);
            ParticipantHistoryStore store = new ParticipantHistoryStore(handle);
            Map<String, Long> branches = new HashMap<>();
            int added = 0;
            for (PastVersion version : some) {
                present.check(version);
                Version known = present.byNumber().get(version.number());
                long id = known == null ? store.insert(owner.id(), version) : known.id();
                if (known != null && known.updatedAt().isBefore(version.updatedAt())) {
                    store.update(id, version);
                }
                added += known == null ? 1 : 0;
                addMarks(store, owner.id(), id, version, branches);
            }
            return added;
        });
    }

    /** Times are known of versions only: those of their marks differ by a millisecond each, which keeps them in order. */
    private static void addMarks(
            ParticipantHistoryStore store,
            long participantId,
            long id,
            PastVersion version,
            Map<String, Long> branches) {
        Instant at = version.createdAt();
        for (String name : version.branches()) {
            PastBranch branch = new PastBranch(name, version.createdAt(), version.createdAt());
            store.addToBranch(branches.computeIfAbsent(name, key -> store.branch(participantId, branch)), id, at);
            at = at.plusMillis(1);
        }
        at = version.createdAt();
        for (String tag : version.tags()) {
            store.tag(participantId, id, tag, at);
            at = at.plusMillis(1);
        }
    }

    private static Present present(Handle handle, Participant participant, Map<String, Integer> positions) {
        List<Version> newestFirst = new VersionStore(handle).list(participant.id(), VersionsOf.PARTICIPANT);
        Version newestKnown = null;
        Version newestForeign = null;
        String displaced = null;
        Set<Integer> later = new HashSet<>();
        int earliest = Integer.MAX_VALUE;
        for (Version version : newestFirst) {
            Integer position = positions.get(version.number());
            if (position == null) {
                boolean newer = newestForeign == null || version.createdAt().isAfter(newestForeign.createdAt());
                newestForeign = newer ? version : newestForeign;
                continue;
            }
            newestKnown = newestKnown == null ? version : newestKnown;
            displaced = displaced == null && position > earliest ? version.number() : displaced;
            earliest = Math.min(earliest, position);
            later.add(position);
        }
        int last = newestKnown == null ? -1 : Collections.max(later);
        return new Present(
                participant.name(),
                newestFirst.stream().collect(Collectors.toMap(Version::number, version -> version)),
                positions,
                last,
                newestKnown,
                newestForeign,
                displaced);
    }

    /** What the database has of a participant: what the other broker knows as well, and what only we know. */
    private record Present(
            String participant,
            Map<String, Version> byNumber,
            Map<String, Integer> positions,
            int last,
            @Nullable Version newestKnown,
            @Nullable Version newestForeign,
            @Nullable String displaced) {

        private static final String ADVICE =
                " Nothing more of it was copied: delete these versions (or %s) here, and import again.";

        void check(PastVersion version) {
            if (displaced != null) {
                throw late(
                        "version %s stands in another order here than there, where it is later.".formatted(displaced));
            }
            if (byNumber.containsKey(version.number())) {
                return;
            }
            if (newestKnown != null && positions.getOrDefault(version.number(), -1) < last) {
                throw late("version %s is older than version %s, which is here already, and would count as later."
                        .formatted(version.number(), newestKnown.number()));
            }
            if (newestForeign != null && version.createdAt().isBefore(newestForeign.createdAt())) {
                throw late(
                        "version %s is older than version %s, which only this database knows, and would count as later."
                                .formatted(version.number(), newestForeign.number()));
            }
        }

        private LateVersionException late(String reason) {
            return new LateVersionException(reason + ADVICE.formatted(participant));
        }
    }
}
