package dev.contract.broker.contracts;

import dev.contract.core.model.JsonObject;

/** A publication with its content. */
record ContractView(Publication publication, JsonObject content) {}
