/** What docs/provider.md shows. */
@NullMarked
package dev.contract.provider.guide;

import org.jspecify.annotations.NullMarked;
