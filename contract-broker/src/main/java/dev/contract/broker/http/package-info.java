/** What every resource needs: routing, reading requests, replies, links, pages and errors. */
@NullMarked
package dev.contract.broker.http;

import org.jspecify.annotations.NullMarked;
