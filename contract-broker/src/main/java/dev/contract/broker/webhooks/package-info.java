/** Tells other systems what happened: webhooks, and the outbox of their deliveries. */
@NullMarked
package dev.contract.broker.webhooks;

import org.jspecify.annotations.NullMarked;
