/** Published contracts: storing, finding, comparing, and choosing those a provider has to verify. */
@NullMarked
package dev.contract.broker.contracts;

import org.jspecify.annotations.NullMarked;
