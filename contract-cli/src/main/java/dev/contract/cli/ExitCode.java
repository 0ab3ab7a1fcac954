package dev.contract.cli;

/** The exit codes of every command; documented in {@code docs/cli.md}. */
final class ExitCode {

    /** Done, or: yes. */
    static final int OK = 0;
    /** No: it cannot be deployed, or the provider would break a consumer. */
    static final int NO = 1;
    /** The command line, a setting or a file is wrong, or names what the broker does not know: nothing was done. */
    static final int USAGE = 2;
    /** The broker could not be reached or started, refused the credentials, or failed. */
    static final int BROKER = 3;
    /** The provider did not answer: nothing was verified, and nothing was published. */
    static final int PROVIDER = 4;
    /** Something failed that should not have: a bug of ours. */
    static final int INTERNAL = 70;

    private ExitCode() {}
}
