package dev.contract.cli;

import dev.contract.cli.ContractFiles.ContractFile;
import dev.contract.core.format.ContractFormatException;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Interaction;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which rule judges a place of a message, and why a body fails. */
@Command(name = "explain", description = "Say which rule judges what in a contract, and why a body does not keep it.")
@Help(
        examples = {
            "contract explain cart-inventory.json --interaction 'a question for the stock' --path '$.items[0].id'",
            "contract explain cart-inventory.json --interaction 'a question for the stock' --actual answer.json --status 200"
        },
        related = {"lint", "verify"},
        exitCodes = {
            "0  explained; with --actual: it keeps the contract",
            "1  what is given with --actual does not keep it",
            "2  the command line or a file is wrong, or it is not clear which interaction is meant"
        })
final class ExplainCommand extends CommandBase {

    @Parameters(paramLabel = "FILE", description = "The contract.")
    private String file;

    @Mixin
    private InteractionChoice choice;

    @Option(names = "--request", description = "The request; else what the provider has to answer.")
    private boolean request;

    @Option(
            names = "--response",
            paramLabel = "NUMBER",
            description = "Which response of a message that is answered by several, from 1.")
    private @Nullable Integer response;

    @Option(
            names = "--part",
            paramLabel = "body|header|query|path|method|status|metadata",
            description = "Only this part. Default: body, if there is a --path.")
    private @Nullable String part;

    @Option(
            names = "--path",
            paramLabel = "PATH",
            description =
                    "A place in it, as verify names it: '$.items[0].id', or the name of a header. Else all of it.")
    private @Nullable String path;

    @Mixin
    private ActualOptions actual;

    @Override
    public Integer call() throws Exception {
        actual.check();
        AskedPlace asked = AskedPlace.of(part, path);
        if (actual.isGiven() && asked != null) {
            throw new UsageException("--actual is held against all of a message: leave --part and --path out.");
        }
        Interaction interaction = choice.of(contract().contract().interactions());
        List<ExplainedMessage> messages = messages(ExplainedMessage.of(interaction), asked);
        if (actual.isGiven()) {
            return check(interaction, messages);
        }
        if (isJson()) {
            print(ExplainJson.plan(interaction, messages, asked));
        } else {
            out().print(ExplainText.plan(interaction, messages, asked));
        }
        return ExitCode.OK;
    }

    private ContractFile contract() throws UsageException, ContractFormatException {
        List<ContractFile> files = ContractFiles.read(List.of(file));
        if (files.size() != 1) {
            throw new UsageException("There are %d contracts in %s: give one of them.".formatted(files.size(), file));
        }
        return files.get(0);
    }

    /** Those that are asked for; all if nothing more is said. */
    private List<ExplainedMessage> messages(List<ExplainedMessage> all, @Nullable AskedPlace asked)
            throws UsageException {
        boolean inRequest = request || (asked != null && asked.isInRequests());
        if (!inRequest && response == null && asked == null && !actual.isGiven()) {
            return all;
        }
        if (inRequest && response != null) {
            throw new UsageException("Give either the request or a --response, not both.");
        }
        List<ExplainedMessage> meant =
                all.stream().filter(each -> each.isRequest() == inRequest).toList();
        if (meant.isEmpty()) {
            throw new UsageException("There is no %s in this interaction, only: %s."
                    .formatted(
                            inRequest ? "request" : "response",
                            all.stream().map(ExplainedMessage::name).collect(Collectors.joining(", "))));
        }
        if (response != null && (response < 1 || response > meant.size())) {
            throw new UsageException(
                    "--response: there is no response %d, but %d of them.".formatted(response, meant.size()));
        }
        return response == null ? meant : List.of(meant.get(response - 1));
    }

    private int check(Interaction interaction, List<ExplainedMessage> messages) throws UsageException {
        if (messages.size() != 1) {
            throw new UsageException("The provider answers with %d messages: say with --response which one this is."
                    .formatted(messages.size()));
        }
        ExplainedMessage message = messages.get(0);
        List<Mismatch> mismatches = message.check().of(actual);
        if (isJson()) {
            print(ExplainJson.check(interaction, message, mismatches));
        } else {
            out().print(ExplainText.check(interaction, message, mismatches));
        }
        return mismatches.isEmpty() ? ExitCode.OK : ExitCode.NO;
    }
}
