package dev.contract.broker.matrix;

import dev.contract.broker.unfinished.UnfinishedImport;
import dev.contract.core.broker.wire.Notice;
import java.util.Locale;

/** Why a version can or cannot be deployed, or why nobody knows. The sentences of the notices are part of the wire. */
public sealed interface Reason {

    Notice notice();

    /** The same for the reader of a page. */
    String words();

    /** Whether it is a reason for a yes. */
    default boolean isYes() {
        return notice().type().equals("success");
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A version that was asked for does not exist. */
    record NoSuchVersion(Resolved selector) implements Reason {
        @Override
        public Notice notice() {
            return new Notice("error", selector.missing());
        }

        @Override
        public String words() {
            return selector.unknown();
        }
    }

    /** There is a contract, but no result. */
    record NotVerified(String consumer, String provider) implements Reason {
        @Override
        public Notice notice() {
            return new Notice("error", "There is no verified pact between " + consumer + " and " + provider);
        }

        @Override
        public String words() {
            return sentence(provider) + " has not verified the contract of " + consumer;
        }
    }

    /** There is a result, and it is bad. */
    record Failed(String consumer, String provider) implements Reason {
        @Override
        public Notice notice() {
            return new Notice(
                    "error", "The verification for the pact between " + consumer + " and " + provider + " failed");
        }

        @Override
        public String words() {
            return sentence(provider) + " breaks the contract of " + consumer;
        }
    }

    /** Everything that is needed is there. */
    record AllVerified() implements Reason {
        @Override
        public Notice notice() {
            return new Notice("success", "All required verification results are published and successful");
        }

        @Override
        public String words() {
            return "Every result that is needed is there, and good";
        }
    }

    /** Nothing is needed. */
    record NothingMissing() implements Reason {
        @Override
        public Notice notice() {
            return new Notice("success", "There are no missing dependencies");
        }

        @Override
        public String words() {
            return "No result is needed";
        }
    }

    /** What is needed may be among what an import has not brought yet. */
    record Unfinished(UnfinishedImport unfinished) implements Reason {
        @Override
        public Notice notice() {
            return new Notice("error", unfinished.sentence());
        }

        @Override
        public String words() {
            return unfinished.sentence();
        }
    }

    /** Something bad does not count, as the client wants it so. */
    record Ignored(Reason reason) implements Reason {
        @Override
        public Notice notice() {
            return new Notice("warning", "Ignoring: " + reason.notice().text());
        }

        @Override
        public String words() {
            return "Does not count: " + reason.words();
        }
    }

    /** Something that is to be ignored does not exist. */
    record CannotIgnore(String selector) implements Reason {
        @Override
        public Notice notice() {
            return new Notice("warning", "WARN: Cannot ignore " + selector);
        }

        @Override
        public String words() {
            return "Cannot be ignored: " + selector.replace("pacticipant", "participant");
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

        @Override
        public String words() {
            return "The question does not say where to deploy to, so the answer is about all versions";
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

        @Override
        public String words() {
            return "The question is about whatever is the newest version now: tomorrow the answer may be another one";
        }
    }
}
