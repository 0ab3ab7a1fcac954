package dev.contract.cli;

import dev.contract.broker.settings.Setting;
import java.util.List;

/** The options of commands that work on a broker's database. */
final class DatabaseOptions extends SettingOptions {

    DatabaseOptions() {
        super(List.of(Setting.DATABASE));
    }
}
