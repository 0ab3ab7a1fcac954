/** Whole verifications timed beside pact-jvm's and a floor: run {@code contract-provider/src/test/bench/verify}. */
package dev.contract.provider.bench;
