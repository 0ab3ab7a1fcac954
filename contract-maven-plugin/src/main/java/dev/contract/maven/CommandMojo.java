package dev.contract.maven;

import dev.contract.cli.Main;
import dev.contract.core.build.BuildOrigin;
import java.io.File;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that runs a command of the executable with what the project says. */
abstract class CommandMojo extends AbstractMojo {

    /** The last exit code that says no or that something given is wrong; those above may be better at the next try. */
    private static final int WRONG = 2;

    /** The address of the broker; else PACT_BROKER_BASE_URL. */
    @Parameter(property = "contract.broker.url")
    private @Nullable String brokerUrl;

    /** The user name; else PACT_BROKER_USERNAME. */
    @Parameter(property = "contract.broker.username")
    private @Nullable String brokerUsername;

    /** The password; else PACT_BROKER_PASSWORD. */
    @Parameter(property = "contract.broker.password")
    private @Nullable String brokerPassword;

    /** The token; else PACT_BROKER_TOKEN. */
    @Parameter(property = "contract.broker.token")
    private @Nullable String brokerToken;

    /** Does nothing. */
    @Parameter(property = "contract.skip", defaultValue = "false")
    private boolean skip;

    /** More options, as the command line has them. */
    @Parameter(property = "contract.arguments")
    private @Nullable List<String> arguments;

    @Parameter(defaultValue = "${project.basedir}", readonly = true)
    private @Nullable File directory;

    @Parameter(defaultValue = "${project.version}", readonly = true)
    private @Nullable String projectVersion;

    /** The command and its options. */
    abstract List<String> command() throws MojoFailureException;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped.");
            return;
        }
        List<String> line = new ArrayList<>(command());
        add(line, "--broker-base-url", brokerUrl);
        add(line, "--broker-username", brokerUsername);
        add(line, "--broker-password", brokerPassword);
        add(line, "--broker-token", brokerToken);
        if (arguments != null) {
            line.addAll(arguments);
        }
        LogWriter out = new LogWriter(getLog()::info);
        LogWriter err = new LogWriter(getLog()::warn);
        int exitCode = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
        out.close();
        err.close();
        end(exitCode, out.text(), err.text().strip());
    }

    private void end(int exitCode, String out, String err) throws MojoExecutionException, MojoFailureException {
        if (exitCode == 0) {
            return;
        }
        String reason = err.isEmpty() ? out.lines().findFirst().orElse("no") : err;
        if (exitCode <= WRONG) {
            throw new MojoFailureException(reason);
        }
        throw new MojoExecutionException(reason);
    }

    static void add(List<String> line, String option, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            line.add(option);
            line.add(value);
        }
    }

    /** What is being built, as the build server or git of the project says. */
    BuildOrigin origin() {
        return directory == null ? BuildOrigin.UNKNOWN : BuildOrigin.detect(System.getenv(), directory.toPath());
    }

    /** The version given, else the commit, else that of the project: unless it is a snapshot, which is many versions. */
    String version(@Nullable String given, BuildOrigin origin, String parameter) throws MojoFailureException {
        if (given != null) {
            return given;
        }
        String commit = origin.commit();
        if (commit != null) {
            return commit;
        }
        if (projectVersion == null || projectVersion.endsWith("-SNAPSHOT")) {
            throw new MojoFailureException(
                    "Which version is this? It is not known from %s, and %s stands for many.%nGive it with <%s> or -Dcontract.%s."
                            .formatted(origin.source(), projectVersion, parameter, property(parameter)));
        }
        return projectVersion;
    }

    /** The property of a parameter such as {@code consumerVersion}, which has a dot where that has a capital. */
    private static String property(String parameter) {
        return parameter.replaceAll("([A-Z])", ".$1").toLowerCase(Locale.ROOT);
    }
}
