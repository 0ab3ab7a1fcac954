package dev.contract.core.lint;

/** Looks at one message of an interaction. */
interface SideCheck {

    void check(Side side, Report report);
}
