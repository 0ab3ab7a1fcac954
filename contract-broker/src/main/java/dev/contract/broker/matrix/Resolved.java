package dev.contract.broker.matrix;

import org.jspecify.annotations.Nullable;

/**
 * A selector with one of the versions it means. Without a version id it means any version if it says no more than the
 * participant, else none: there is no such version. Others of the same selector are counted.
 */
record Resolved(
        Selector selector,
        long participantId,
        @Nullable Long versionId,
        @Nullable String number,
        @Nullable String mainBranch,
        boolean specified,
        int others) {

    boolean isAny() {
        return versionId == null && selector.isAny();
    }

    boolean isNone() {
        return versionId == null && !selector.isAny();
    }

    String participant() {
        return selector.participant();
    }

    /** What a sentence calls the version. */
    String describe() {
        if (selector.version() != null) {
            return "version " + selector.version() + " of " + participant()
                    + (versionId == null ? " (no such version exists)" : "");
        }
        if (selector.environment() != null) {
            return environment(selector.environment());
        }
        if (selector.tag() != null) {
            String which = selector.latest() ? "the latest version of " : "a version of ";
            return which + participant() + " with tag " + selector.tag() + found("no such version exists");
        }
        if (selector.branch() != null || selector.mainBranch()) {
            return onBranch();
        }
        return selector.latest()
                ? "the latest version of " + participant() + found("no such version exists")
                : "any version of " + participant();
    }

    private String environment(String environment) {
        if (versionId == null) {
            return "a version of " + participant() + " currently in " + environment
                    + " (no version is currently recorded as deployed/released in this environment)";
        }
        return ofSeveral() + participant() + " currently in " + environment + found("");
    }

    private String onBranch() {
        String branch = selector.branch() == null ? mainBranch : selector.branch();
        String start = selector.latest() || selector.mainBranch() ? "the latest version of " : ofSeveral();
        if (branch == null || (versionId == null && selector.mainBranch())) {
            return start + participant() + " from the main branch (no versions exist for this branch)";
        }
        return start + participant() + " from branch " + branch + found("no such version exists");
    }

    private String ofSeveral() {
        return others > 0 ? "one of the versions of " : "the version of ";
    }

    private String found(String otherwise) {
        return " (" + (number == null ? otherwise : number) + ")";
    }

    /** The same for the reader of a page. */
    String unknown() {
        boolean marked = selector.tag() != null
                || selector.branch() != null
                || selector.mainBranch()
                || selector.environment() != null;
        if (marked) {
            return missing();
        }
        String version = selector.version() == null ? "" : " " + selector.version();
        return "Nothing is known of " + participant() + version + ": it has published neither a contract nor a result";
    }

    /** Why there is no such version, as an error. */
    String missing() {
        String name = participant();
        if (selector.version() != null) {
            return "No pacts or verifications have been published for version " + selector.version() + " of " + name;
        }
        if (selector.tag() != null) {
            return "No version with tag " + selector.tag() + " exists for " + name;
        }
        if (selector.branch() != null) {
            return "No version of " + name + " from branch " + selector.branch() + " exists";
        }
        if (selector.mainBranch()) {
            return "No version of " + name + " from the main branch exists";
        }
        if (selector.environment() != null) {
            return "No version of " + name + " is currently recorded as deployed or released in environment "
                    + selector.environment();
        }
        return "No pacts or verifications have been published for " + name;
    }
}
