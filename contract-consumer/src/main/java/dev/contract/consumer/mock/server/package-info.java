/** HTTP/1.1 over sockets, as a test needs it: requests as they were sent, answers that may also go wrong. */
@NullMarked
package dev.contract.consumer.mock.server;

import org.jspecify.annotations.NullMarked;
