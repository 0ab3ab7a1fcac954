package dev.contract.broker.access;

/** What somebody sees who has logged out. */
public record LoggedOutPage(String provider, String logIn) {}
