package dev.contract.broker.imports;

import dev.contract.broker.contracts.ContractHistory;
import dev.contract.broker.environments.EnvironmentHistory;
import dev.contract.broker.participants.ParticipantHistory;
import dev.contract.broker.unfinished.UnfinishedImports;
import dev.contract.broker.verifications.ResultHistory;
import dev.contract.broker.webhooks.WebhookHistory;

/** Where all of it goes. */
public record Targets(
        ParticipantHistory participants,
        EnvironmentHistory environments,
        ContractHistory contracts,
        ResultHistory results,
        WebhookHistory webhooks,
        UnfinishedImports unfinished) {}
