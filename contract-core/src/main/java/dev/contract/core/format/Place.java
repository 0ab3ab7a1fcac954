package dev.contract.core.format;

/** Where in which contract the reader is, so that every complaint can say so. */
record Place(String source, String where) {

    Place in(String part) {
        return new Place(source, where.isEmpty() ? part : where + ", " + part);
    }

    ContractFormatException problem(String reason) {
        return new ContractFormatException(source, where, reason);
    }
}
