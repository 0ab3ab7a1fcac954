/** What a contract says: interactions, messages, bodies, rules and generators as data, and paths into a body. */
@NullMarked
package dev.contract.core.model;

import org.jspecify.annotations.NullMarked;
