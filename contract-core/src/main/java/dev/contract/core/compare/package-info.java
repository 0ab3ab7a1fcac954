/** What one contract asks for and another did not: place by place, and whether it can break the provider. */
@NullMarked
package dev.contract.core.compare;

import org.jspecify.annotations.NullMarked;
