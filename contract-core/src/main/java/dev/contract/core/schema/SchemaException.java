package dev.contract.core.schema;

/** A JSON Schema that cannot be used; the message says why and at which place of the schema. */
public final class SchemaException extends Exception {

    private static final long serialVersionUID = 1L;

    SchemaException(String problem) {
        super(problem);
    }

    public String problem() {
        return String.valueOf(getMessage());
    }
}
