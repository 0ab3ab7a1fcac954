package dev.contract.core.model;

/** A response, expected or received. */
public record HttpResponse(int status, Headers headers, Body body) {}
