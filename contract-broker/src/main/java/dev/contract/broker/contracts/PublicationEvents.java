package dev.contract.broker.contracts;

import java.util.Set;

/** What a publication has brought about, by name, and the sentence that tells so. */
record PublicationEvents(Set<String> names, String sentence) {

    static final String PUBLISHED = "contract_published";
    static final String REQUIRING_VERIFICATION = "contract_requiring_verification_published";
    static final String CONTENT_CHANGED = "contract_content_changed";
}
