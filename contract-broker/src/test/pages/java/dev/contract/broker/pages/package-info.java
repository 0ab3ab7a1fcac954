/** The pages of a broker in a real browser, on the landscape of a shop. */
@org.jspecify.annotations.NullMarked
package dev.contract.broker.pages;
