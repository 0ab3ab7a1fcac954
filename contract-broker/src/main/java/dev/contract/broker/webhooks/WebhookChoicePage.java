package dev.contract.broker.webhooks;

import dev.contract.broker.ui.Link;
import java.util.List;

/** What a new webhook can begin with. */
public record WebhookChoicePage(List<Group> systems, String scratchUrl) {

    /** A system that is told, with the templates for it. */
    public record Group(String name, List<Link> templates) {}
}
