/** Records what the tests of a consumer prove, and writes it as contract files. */
@NullMarked
package dev.contract.consumer.recording;

import org.jspecify.annotations.NullMarked;
