package dev.contract.broker.settings;

import java.util.regex.Pattern;

/** The variables that Kubernetes makes for every service; those of one named contract or pact-broker look like settings. */
final class Kubernetes {

    private static final Pattern NAME =
            Pattern.compile(".*_(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT_\\d+_(TCP|UDP|SCTP)(_PROTO|_PORT|_ADDR)?)");

    private static final Pattern ADDRESS = Pattern.compile("(tcp|udp|sctp)://.*");

    private Kubernetes() {}

    static boolean isOfService(String name, String value) {
        return NAME.matcher(name).matches() || isAddress(value);
    }

    /** A service named contract has its address in {@code CONTRACT_PORT}. */
    static boolean isAddress(String value) {
        return ADDRESS.matcher(value).matches();
    }
}
