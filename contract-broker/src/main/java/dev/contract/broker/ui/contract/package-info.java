/** A contract for people: what it asks and answers, its rules where they hold, its results. */
@NullMarked
package dev.contract.broker.ui.contract;

import org.jspecify.annotations.NullMarked;
