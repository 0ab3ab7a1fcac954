package dev.contract.core.broker;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Who we are to a broker, or to any other server that holds contracts. */
public sealed interface BrokerCredentials {

    /** The value of the Authorization header; null for none. */
    @Nullable String authorization();

    /** A broker that lets everybody in. */
    static BrokerCredentials none() {
        return new None();
    }

    static BrokerCredentials basic(String username, String password) {
        return new Basic(username, password);
    }

    static BrokerCredentials bearer(String token) {
        return new Bearer(token);
    }

    /** No credentials. */
    record None() implements BrokerCredentials {
        @Override
        public @Nullable String authorization() {
            return null;
        }
    }

    /** A user name and a password. */
    record Basic(String username, String password) implements BrokerCredentials {
        @Override
        public String authorization() {
            byte[] text = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(text);
        }

        @Override
        public String toString() {
            return "user " + username;
        }
    }

    /** A token. */
    record Bearer(String token) implements BrokerCredentials {
        @Override
        public String authorization() {
            return "Bearer " + token;
        }

        @Override
        public String toString() {
            return "token";
        }
    }
}
