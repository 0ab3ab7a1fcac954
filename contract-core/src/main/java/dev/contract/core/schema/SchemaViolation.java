package dev.contract.core.schema;

import dev.contract.core.model.DocPath;

/**
 * One thing in a document that its schema forbids.
 *
 * @param path where in the document
 * @param keyword where in the schema: {@code #/properties/quantity/minimum}
 * @param message what is wrong
 * @param demanded the value of that keyword, as JSON
 * @param actual the value at the path, as JSON
 */
public record SchemaViolation(DocPath path, String keyword, String message, String demanded, String actual) {}
