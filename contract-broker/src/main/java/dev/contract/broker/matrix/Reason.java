package dev.contract.broker.matrix;

import dev.contract.core.broker.wire.Notice;

/** Why a version can or cannot be deployed, or why nobody knows. The sentences are part of the wire. */
sealed interface Reason {

    Notice notice();

    /** A version that was asked for does not exist. */
    record NoSuchVersion(Resolved selector) implements Reason {
        @Override
        public Notice notice() {
            return new Notice("error", selector.missing());
        }
    }

    /** There is a contract, but no result. */
    record NotVerified(String consumer, String provider) implements Reason {
        @Override
        public Notice notice() {
            return new Notice("error", "There is no verified pact between " + consumer + " and " + provider);
        }
    }

    /** There is a result, and it is bad. */
    record Failed(String consumer, String provider) implements Reason {
        @Override
        public Notice notice() {
            return new Notice(
                    "error", "The verification for the pact between " + consumer + " and " + provider + " failed");
        }
    }

    /** Everything that is needed is there. */
    record AllVerified() implements Reason {
        @Override
        public Notice notice() {
            return new Notice("success", "All required verification results are published and successful");
        }
    }

    /** Nothing is needed. */
    record NothingMissing() implements Reason {
        @Override
        public Notice notice() {
            return new Notice("success", "There are no missing dependencies");
        }
    }

    /** Something bad does not count, as the client wants it so. */
    record Ignored(Reason reason) implements Reason {
        @Override
        public Notice notice() {
            return new Notice("warning", "Ignoring: " + reason.notice().text());
        }
    }

    /** Something that is to be ignored does not exist. */
    record CannotIgnore(String selector) implements Reason {
        @Override
        public Notice notice() {
            return new Notice("warning", "WARN: Cannot ignore " + selector);
        }
    }

    /** The question says nothing about where to deploy to. */
    record NoEnvironment() implements Reason {
        @Override
        public Notice notice() {
            return new Notice(
                    "warning",
                    "WARN: It is recommended to specify the environment into which you are deploying. Without the"
                            + " environment, this result will not be reliable.");
        }
    }

    /** The question is about whatever version is the latest when it is asked. */
    record NoVersionNumber() implements Reason {
        @Override
        public Notice notice() {
            return new Notice(
                    "warning",
                    "WARN: It is recommended to specify the version number (rather than the tag or branch) of the"
                            + " pacticipant you wish to deploy to avoid race conditions. Without a version number,"
                            + " this result will not be reliable.");
        }
    }
}
