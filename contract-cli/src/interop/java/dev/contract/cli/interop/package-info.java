/** Our verifier and our broker together with pact-jvm. */
@NullMarked
package dev.contract.cli.interop;

import org.jspecify.annotations.NullMarked;
