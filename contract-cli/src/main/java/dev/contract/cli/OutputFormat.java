package dev.contract.cli;

/** For whom a command prints. */
enum OutputFormat {
    /** For people. */
    TEXT,
    /** For people; the name that the Pact Broker's command line has for it. */
    TABLE,
    /** For programs: nothing but one JSON document goes to standard output. */
    JSON
}
