package dev.contract.broker.webhooks;

import dev.contract.broker.ui.State;

/** What came of sending a webhook by hand. */
public record SentPage(String webhook, String url, String againUrl, State state, String log) {}
