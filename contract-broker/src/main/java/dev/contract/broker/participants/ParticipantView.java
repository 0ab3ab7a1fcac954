package dev.contract.broker.participants;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A participant with its latest version and labels. */
public record ParticipantView(
        Participant participant, @Nullable Version latest, List<Label> labels) {}
