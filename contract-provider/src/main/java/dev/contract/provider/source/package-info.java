/** Where contracts come from: a directory, a file, a URL or a broker. */
@NullMarked
package dev.contract.provider.source;

import org.jspecify.annotations.NullMarked;
