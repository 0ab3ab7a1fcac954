package dev.contract.cli;

import dev.contract.core.broker.Environment.Contact;
import dev.contract.core.broker.EnvironmentDraft;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said of an environment beside its name. */
final class EnvironmentDetails {

    @Option(names = "--display-name", paramLabel = "TEXT", description = "Its name for people.")
    private @Nullable String displayName;

    @Option(names = "--production", negatable = true, description = "Whether it is a production environment.")
    private @Nullable Boolean production;

    @Option(names = "--contact-name", paramLabel = "TEXT", description = "Who is responsible for it.")
    private @Nullable String contactName;

    @Option(
            names = "--contact-email-address",
            paramLabel = "ADDRESS",
            description = "How to reach whoever is responsible for it.")
    private @Nullable String contactAddress;

    EnvironmentDraft named(@Nullable String name) {
        boolean nobody = contactName == null && contactAddress == null;
        return new EnvironmentDraft(
                name, displayName, production, nobody ? null : new Contact(contactName, contactAddress));
    }
}
