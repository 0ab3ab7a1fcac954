/** What can be set about a broker, and where values are found. */
@NullMarked
package dev.contract.broker.settings;

import org.jspecify.annotations.NullMarked;
