/**
 * Contracts written by pact-jvm in our hands: {@code mvn -Pinterop test -pl contract-core,contract-provider
 * -Dtest='dev/contract/provider/interop/*Test' -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@NullMarked
package dev.contract.provider.interop;

import org.jspecify.annotations.NullMarked;
