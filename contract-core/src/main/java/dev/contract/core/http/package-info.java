/** Sends HTTP requests exactly as they are given: a contract says what travels, and no library may improve it. */
@NullMarked
package dev.contract.core.http;

import org.jspecify.annotations.NullMarked;
