/** The tests that docs/consumer.md, docs/messages.md and docs/from-pact-jvm.md show. */
@NullMarked
package dev.contract.consumer.guide;

import org.jspecify.annotations.NullMarked;
