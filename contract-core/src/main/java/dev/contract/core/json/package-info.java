/** Reads JSON text into values of the model; numbers keep their text. */
@NullMarked
package dev.contract.core.json;

import org.jspecify.annotations.NullMarked;
