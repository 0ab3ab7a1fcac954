/** A broker that stores contracts and verification results and says what can be deployed. */
@NullMarked
package dev.contract.broker;

import org.jspecify.annotations.NullMarked;
