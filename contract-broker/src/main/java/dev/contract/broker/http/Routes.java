package dev.contract.broker.http;

/** The resources of one capability. */
@FunctionalInterface
public interface Routes {

    void addTo(Router router);
}
