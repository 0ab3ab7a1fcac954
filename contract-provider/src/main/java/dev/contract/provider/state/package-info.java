/** Puts the provider into the states that interactions need. */
@NullMarked
package dev.contract.provider.state;

import org.jspecify.annotations.NullMarked;
