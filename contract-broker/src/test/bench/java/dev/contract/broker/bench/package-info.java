/** Loads a broker with a landscape of participants and measures how it answers. */
package dev.contract.broker.bench;
