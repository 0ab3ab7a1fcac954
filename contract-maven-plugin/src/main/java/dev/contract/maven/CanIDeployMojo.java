package dev.contract.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Asks the broker whether this version can be deployed. */
@Mojo(name = "can-i-deploy", threadSafe = true)
public final class CanIDeployMojo extends CommandMojo {

    /** Who is to be deployed. */
    @Parameter(property = "contract.participant", defaultValue = "${project.artifactId}")
    private @Nullable String participant;

    /** Its version; else the commit, as the build server or git says, or that of the project. */
    @Parameter(property = "contract.participant.version")
    private @Nullable String participantVersion;

    /** Where it goes. */
    @Parameter(property = "contract.environment")
    private @Nullable String toEnvironment;

    @Override
    List<String> command() throws MojoFailureException {
        List<String> line = new ArrayList<>(List.of("can-i-deploy"));
        add(line, "--pacticipant", participant);
        add(line, "--version", version(participantVersion, origin(), "participantVersion"));
        add(line, "--to-environment", toEnvironment);
        return line;
    }
}
