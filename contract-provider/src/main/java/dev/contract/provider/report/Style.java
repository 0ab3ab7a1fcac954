package dev.contract.provider.report;

/** How text is emphasised on a terminal, or not at all. */
enum Style {
    GOOD("32"),
    BAD("31"),
    WARNING("33"),
    FAINT("2"),
    STRONG("1");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String on(String text, boolean colour) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
