/** Takes over all that another broker has, by asking it over HTTP. */
@NullMarked
package dev.contract.broker.imports;

import org.jspecify.annotations.NullMarked;
