/** JSON Schema over bodies: what it says in examples and rules, and the check in full. */
@NullMarked
package dev.contract.core.schema;

import org.jspecify.annotations.NullMarked;
