package dev.contract.broker.contracts;

import java.util.Set;

/** What a publication has brought about, by the names of {@link Event}, and the sentence that tells so. */
record PublicationEvents(Set<String> names, String sentence) {}
