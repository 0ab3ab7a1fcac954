package bookstore.inventory;

import bookstore.web.CommandLine;
import bookstore.web.ProviderStates;
import java.util.List;
import java.util.Locale;

/** The command line: {@code [PORT] [--field-names=long|short] [--provider-states]}. */
record Options(int port, StockFormat format, boolean providerStates) {

    private static final String FIELD_NAMES = "--field-names";

    static Options parse(String... args) {
        CommandLine commandLine = CommandLine.parse(List.of(FIELD_NAMES, ProviderStates.OPTION), args);
        StockFormat format = commandLine
                .value(FIELD_NAMES)
                .map(name -> StockFormat.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(StockFormat.LONG);
        return new Options(commandLine.port(), format, commandLine.has(ProviderStates.OPTION));
    }
}
