/** The provider's own description of its HTTP interface, and where the provider differs from it. */
@NullMarked
package dev.contract.provider.openapi;

import org.jspecify.annotations.NullMarked;
