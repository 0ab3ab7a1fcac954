package dev.contract.broker.webhooks;

import dev.contract.broker.ui.Link;
import java.util.List;

/** Deliveries that have something in common. */
public record DeliveriesPage(String title, String lead, List<Link> actions, List<DeliveryView> deliveries) {}
