/** Pages that explain the relations of the API. */
@NullMarked
package dev.contract.broker.help;

import org.jspecify.annotations.NullMarked;
