package dev.contract.maven;

import dev.contract.core.build.BuildOrigin;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Replays contracts against a running provider. */
@Mojo(name = "verify", threadSafe = true, requiresProject = false)
public final class VerifyMojo extends CommandMojo {

    /** The name of the provider in the contracts. */
    @Parameter(property = "contract.provider")
    private @Nullable String provider;

    /** Where it runs. */
    @Parameter(property = "contract.provider.url")
    private @Nullable String providerBaseUrl;

    /** A directory with contracts; else those of the broker. */
    @Parameter(property = "contract.contracts")
    private @Nullable File contracts;

    /** The page that puts the provider into states. */
    @Parameter(property = "contract.provider.states.url")
    private @Nullable String stateChangeUrl;

    /** Publishes the results to the broker. */
    @Parameter(property = "contract.verifier.publish", defaultValue = "false")
    private boolean publishResults;

    /** The version of the provider; else the commit, as the build server or git says, or that of the project. */
    @Parameter(property = "contract.provider.version")
    private @Nullable String providerVersion;

    /** The branch; else found in the same way. */
    @Parameter(property = "contract.provider.branch")
    private @Nullable String branch;

    @Override
    List<String> command() throws MojoFailureException {
        List<String> line = new ArrayList<>(List.of("verify"));
        add(line, "--provider", provider);
        add(line, "--provider-base-url", providerBaseUrl);
        add(line, "--dir", contracts == null ? null : contracts.toString());
        add(line, "--state-change-url", stateChangeUrl);
        if (publishResults) {
            BuildOrigin origin = origin();
            line.add("--publish-verification-results");
            add(line, "--provider-version", version(providerVersion, origin, "providerVersion"));
            add(line, "--provider-branch", branch == null ? origin.branch() : branch);
            add(line, "--build-url", origin.buildUrl());
        } else {
            add(line, "--provider-version", providerVersion);
            add(line, "--provider-branch", branch);
        }
        return line;
    }
}
