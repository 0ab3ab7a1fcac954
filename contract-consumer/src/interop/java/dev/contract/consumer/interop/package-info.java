/** Contracts written by us in the hands of pact-jvm: {@code mvn -Pinterop test -pl contract-core,contract-consumer}. */
@NullMarked
package dev.contract.consumer.interop;

import org.jspecify.annotations.NullMarked;
