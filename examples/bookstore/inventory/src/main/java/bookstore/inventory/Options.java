package bookstore.inventory;

import java.util.Locale;

/** The command line: {@code PORT [--field-names=long|short]}. */
record Options(int port, StockFormat format) {

    private static final String FIELD_NAMES = "--field-names=";

    static Options parse(String... args) {
        int port = 0;
        StockFormat format = StockFormat.LONG;
        for (String arg : args) {
            if (arg.startsWith(FIELD_NAMES)) {
                format = StockFormat.valueOf(arg.substring(FIELD_NAMES.length()).toUpperCase(Locale.ROOT));
            } else {
                port = Integer.parseInt(arg);
            }
        }
        return new Options(port, format);
    }
}
