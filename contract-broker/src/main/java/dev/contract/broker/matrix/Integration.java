package dev.contract.broker.matrix;

/** A consumer and a provider; required if one of the versions in question cannot do without the provider. */
record Integration(long consumerId, String consumer, long providerId, String provider, boolean required) {}
