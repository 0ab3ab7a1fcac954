package dev.contract.core.model;

/** Whether all rules of a group have to pass, or one of them. */
public enum Combine {
    AND,
    OR
}
