/** Pages for people, made from what the capabilities tell. */
@NullMarked
package dev.contract.broker.ui;

import org.jspecify.annotations.NullMarked;
