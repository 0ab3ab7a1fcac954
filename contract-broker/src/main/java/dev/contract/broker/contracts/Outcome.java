package dev.contract.broker.contracts;

/** What became of a contract that was published. */
enum Outcome {
    CREATED("Pact successfully published for %s version %s and provider %s."),
    UNCHANGED("Pact successfully republished for %s version %s and provider %s with no content changes."),
    MERGED("Pact content merged with existing content for %s version %s and provider %s."),
    MERGED_UNCHANGED("Pact content merged with existing content for %s version %s and provider %s.");

    private final String sentence;

    Outcome(String sentence) {
        this.sentence = sentence;
    }

    String describe(Publication publication) {
        return String.format(sentence, publication.consumer(), publication.version(), publication.provider());
    }

    PublicationEvents events(ChangeEvents events) {
        return switch (this) {
            case CREATED -> events.ofNewPublication();
            case MERGED -> events.ofModification();
            case UNCHANGED, MERGED_UNCHANGED -> ChangeEvents.ofRepetition();
        };
    }
}
