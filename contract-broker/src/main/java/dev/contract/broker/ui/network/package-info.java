/** A page that shows all participants and who needs whom. */
@NullMarked
package dev.contract.broker.ui.network;

import org.jspecify.annotations.NullMarked;
