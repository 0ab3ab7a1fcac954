/** The broker seen from outside: a client that follows its links and says in plain words why it was refused. */
@NullMarked
package dev.contract.core.broker;

import org.jspecify.annotations.NullMarked;
