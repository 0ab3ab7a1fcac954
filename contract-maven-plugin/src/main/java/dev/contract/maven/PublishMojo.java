package dev.contract.maven;

import dev.contract.core.build.BuildOrigin;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Publishes the contracts that the tests have written. */
@Mojo(name = "publish", threadSafe = true)
public final class PublishMojo extends CommandMojo {

    /** The directory with the contracts. */
    @Parameter(property = "contract.contracts", defaultValue = "${project.build.directory}/contracts")
    private @Nullable File contracts;

    /** The version of the consumer; else the commit, as the build server or git says, or that of the project. */
    @Parameter(property = "contract.consumer.version")
    private @Nullable String consumerVersion;

    /** The branch; else found in the same way. */
    @Parameter(property = "contract.consumer.branch")
    private @Nullable String branch;

    @Override
    List<String> command() throws MojoFailureException {
        BuildOrigin origin = origin();
        List<String> line = new ArrayList<>(List.of("publish", String.valueOf(contracts)));
        add(line, "--consumer-app-version", version(consumerVersion, origin, "consumerVersion"));
        add(line, "--branch", branch == null ? origin.branch() : branch);
        add(line, "--build-url", origin.buildUrl());
        return line;
    }
}
