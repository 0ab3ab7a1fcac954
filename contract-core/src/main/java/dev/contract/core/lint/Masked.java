package dev.contract.core.lint;

/** A secret as it may be shown: enough to find it, too little to use it. */
final class Masked {

    private static final int LONG = 16;
    private static final int SHOWN = 4;

    private Masked() {}

    static String of(String secret) {
        String start = secret.length() < LONG ? "" : secret.substring(0, SHOWN);
        return start + "***";
    }
}
