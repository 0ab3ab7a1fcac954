package dev.contract.broker.imports;

import static dev.contract.broker.imports.Documents.moment;
import static dev.contract.broker.imports.Documents.path;
import static dev.contract.broker.imports.Documents.text;

import dev.contract.broker.db.UnstorableTextException;
import dev.contract.broker.participants.LateVersionException;
import dev.contract.broker.participants.ParticipantHistory;
import dev.contract.broker.participants.PastBranch;
import dev.contract.broker.participants.PastParticipant;
import dev.contract.broker.participants.PastVersion;
import dev.contract.core.model.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies one participant with its versions, branches and tags. */
final class VersionsPart {

    /** Versions of one transaction: few enough for a running broker not to wait for long. */
    private static final int CHUNK = 250;

    private final Source source;
    private final ParticipantHistory target;
    private final Tally tally;

    VersionsPart(Source source, ParticipantHistory target, Tally tally) {
        this.source = source;
        this.target = target;
        this.tally = tally;
    }

    /** Where each of the versions that are known there stands among them, the oldest being first. */
    Map<String, Integer> copy(JsonObject document) throws ImportException {
        String name = document.text("name", "");
        List<PastVersion> versions = List.of();
        int added = 0;
        try {
            PastParticipant participant = participant(document);
            versions = versions(name);
            target.check(name, versions);
            tally.count(Kind.PARTICIPANTS, target.save(participant));
            target.addBranches(name, branches(name, versions));
            Map<String, Integer> positions = ParticipantHistory.positions(versions);
            for (int from = 0; from < versions.size(); from += CHUNK) {
                List<PastVersion> some = versions.subList(from, Math.min(versions.size(), from + CHUNK));
                int fresh = target.addVersions(name, some, positions);
                added += fresh;
                tally.copied(Kind.VERSIONS, fresh);
                tally.known(Kind.VERSIONS, some.size() - fresh);
            }
        } catch (PieceFailure | LateVersionException | UnstorableTextException failure) {
            tally.problem("participant " + name, String.valueOf(failure.getMessage()));
        }
        tally.finished(name + ": " + added + " of " + versions.size() + " versions are new");
        return ParticipantHistory.positions(versions);
    }

    private static PastParticipant participant(JsonObject json) throws PieceFailure {
        List<String> labels = new ArrayList<>();
        for (JsonObject label : Documents.embedded(json, "labels")) {
            labels.add(text(label, "name"));
        }
        Instant created = moment(json, "createdAt");
        return new PastParticipant(
                text(json, "name"),
                json.text("displayName"),
                json.text("repositoryUrl"),
                json.text("repositoryName"),
                json.text("repositoryNamespace"),
                json.text("mainBranch"),
                labels,
                created,
                Documents.updated(json, created));
    }

    private List<PastVersion> versions(String participant) throws ImportException, PieceFailure {
        List<PastVersion> versions = new ArrayList<>();
        String list = path("pacticipants", participant, "versions");
        for (JsonObject json : Documents.all(source, list, "versions", "number")) {
            Instant created = moment(json, "createdAt");
            versions.add(new PastVersion(
                    text(json, "number"),
                    json.text("buildUrl"),
                    names(json, "branchVersions"),
                    names(json, "tags"),
                    created,
                    Documents.updated(json, created)));
        }
        Collections.reverse(versions);
        return versions;
    }

    private static List<String> names(JsonObject version, String list) throws PieceFailure {
        List<String> names = new ArrayList<>();
        for (JsonObject mark : Documents.embedded(version, list)) {
            names.add(text(mark, "name"));
        }
        return names;
    }

    /** As they are listed; a branch was used last when its newest version came. */
    private List<PastBranch> branches(String participant, List<PastVersion> versions)
            throws ImportException, PieceFailure {
        Map<String, Instant> used = new HashMap<>();
        versions.forEach(version -> version.branches().forEach(branch -> used.put(branch, version.createdAt())));
        List<PastBranch> branches = new ArrayList<>();
        String list = path("pacticipants", participant, "branches");
        for (JsonObject json : Documents.allIfAny(source, list, "branches", "name")) {
            Instant created = moment(json, "createdAt");
            Instant last = used.getOrDefault(text(json, "name"), created);
            Instant updated = Documents.updated(json, last.isBefore(created) ? created : last);
            branches.add(new PastBranch(text(json, "name"), created, updated));
        }
        return branches;
    }
}
