package dev.contract.broker.bench;

/** A request. */
record Call(String method, String path, String accept, String body) {

    static Call get(String path) {
        return new Call("GET", path, "application/hal+json, application/json, */*;q=0.1", "");
    }

    static Call page(String path) {
        return new Call("GET", path, "text/html", "");
    }

    static Call post(String path, String body) {
        return new Call("POST", path, "application/hal+json, application/json", body);
    }
}
