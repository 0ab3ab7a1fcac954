package dev.contract.broker.contracts;

import java.util.List;
import java.util.stream.Collectors;

/** A contract names a participant that does not exist but looks like one that does. */
final class SimilarName extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SimilarName(String name, List<String> similar, String baseUrl) {
        super(String.format(
                """
                This is the first time a pact has been published for "%1$s".
                The name "%1$s" is very similar to the following existing pacticipants:
                %2$s
                If you meant to specify one of the above names, please correct the pact configuration, and re-publish \
                the pact.
                If the pact is intended to be for a new consumer or provider, please manually create "%1$s" using the \
                following command from the Pact Broker CLI, and then re-publish the pact:

                pact-broker create-or-update-pacticipant --name "%1$s" --broker-base-url %3$s

                For information on the Pact Broker CLI see https://docs.pact.io/go/pbc-cli
                To disable this check, set `check_for_potential_duplicate_pacticipant_names` to false in the \
                configuration.
                """, name, similar.stream().map(other -> "* " + other).collect(Collectors.joining("\n")), baseUrl));
    }
}
