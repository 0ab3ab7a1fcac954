package dev.contract.provider.openapi;

import dev.contract.core.model.JsonObject;

/**
 * An operation of a document.
 *
 * @param name method and path, as the document has them
 */
record Operation(String name, JsonObject json) {}
