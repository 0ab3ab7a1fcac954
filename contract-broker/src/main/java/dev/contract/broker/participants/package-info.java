/** Participants with their versions, branches, tags and labels. */
@NullMarked
package dev.contract.broker.participants;

import org.jspecify.annotations.NullMarked;
