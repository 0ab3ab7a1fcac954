package dev.contract.provider.target;

import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The provider under verification, as something that answers requests. */
@FunctionalInterface
public interface Target {

    /** Sends a request exactly as it is and waits for the answer. */
    HttpResponse send(HttpRequest request) throws TargetException;

    /** Where the provider can be reached with other tools; null if it runs inside this process. */
    default @Nullable URI address() {
        return null;
    }
}
