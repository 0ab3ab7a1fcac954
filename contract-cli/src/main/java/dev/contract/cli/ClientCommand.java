package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerRefusedException;
import dev.contract.core.model.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** A command that asks the broker for one thing, and shows the answer to people or to programs. */
abstract class ClientCommand<T> extends CommandBase {

    @Mixin
    private BrokerOptions broker;

    final boolean isBrokerNamed() {
        return broker.isNamed();
    }

    /** Tells options that are wrong together, before there is a broker. */
    void check() throws UsageException {}

    /** What is done; nothing before the first call of the client reaches the broker. */
    abstract T ask(BrokerClient client) throws Exception;

    /** The answer as a document. */
    abstract JsonObject json(T answer);

    /** The answer for people; new lines at its end do not count. */
    abstract String text(T answer);

    int exitCode(T answer) {
        return ExitCode.OK;
    }

    /** What to do if the broker does not know what was named. */
    String advice() {
        return "";
    }

    @Override
    public final Integer call() throws Exception {
        check();
        T answer = answer();
        show(answer);
        return exitCode(answer);
    }

    /** The answer of the broker. */
    T answer() throws Exception {
        try (BrokerClient client = broker.client()) {
            return ask(client);
        } catch (BrokerRefusedException refused) {
            if (refused.isNotFound() && !advice().isEmpty()) {
                throw new UsageException(refused.getMessage() + "\n" + advice());
            }
            throw refused;
        }
    }

    void show(T answer) {
        if (isJson()) {
            print(json(answer));
        } else {
            out().println(text(answer).stripTrailing());
        }
    }

    static String orDash(@Nullable String text) {
        return text == null || text.isEmpty() ? "-" : text;
    }

    static String orDash(List<String> texts) {
        return texts.isEmpty() ? "-" : String.join(", ", texts);
    }
}
