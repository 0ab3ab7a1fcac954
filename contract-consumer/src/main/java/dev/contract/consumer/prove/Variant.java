package dev.contract.consumer.prove;

import dev.contract.consumer.mock.server.Reply;

/**
 * One way in which a provider may answer.
 *
 * @param title in words, with the place
 * @param isFault true if the consumer may fail, but only in words of its own
 */
record Variant(String title, Reply reply, boolean isFault) {}
