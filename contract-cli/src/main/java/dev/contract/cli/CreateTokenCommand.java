package dev.contract.cli;

import dev.contract.broker.Administration;
import dev.contract.broker.BrokerSettings;
import dev.contract.broker.BrokerStartException;
import dev.contract.broker.access.TokenRequest;
import dev.contract.broker.access.Tokens.Created;
import dev.contract.broker.http.HttpProblem;
import dev.contract.core.model.JsonObject;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an API token in the database itself: the first one, for whoever can reach it anyway. */
@Command(
        name = "create-token",
        description = {
            "Make an API token, in the database itself. Its text is printed, and cannot be shown again.",
            "Whoever administers a running broker can make more over its API: POST /tokens."
        },
        modelTransformer = DatabaseOptions.class)
@Help(
        examples = {
            "contract broker create-token --name pipelines --scope ci --database broker.sqlite",
            "contract broker create-token --name ops --scope admin --expires-in-days 90 --output json"
        },
        related = {"broker"},
        exitCodes = {Help.DONE, "2  the command line or a setting is wrong", "3  the database could not be opened"})
final class CreateTokenCommand extends CommandBase {

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "What the token is for.")
    private String name;

    @Option(
            names = "--scope",
            paramLabel = "read|ci|admin",
            required = true,
            description = "ci may publish, tag and deploy, admin everything.")
    private String scope;

    @Option(
            names = "--expires-in-days",
            paramLabel = "DAYS",
            description = "When it ends. Default: when it is revoked.")
    private @Nullable Integer days;

    @Override
    public Integer call() throws UsageException, BrokerStartException {
        JsonObject wanted = JsonObject.of("name", name, "scope", scope);
        Instant now = Instant.now();
        TokenRequest request;
        try {
            request = TokenRequest.of(days == null ? wanted : wanted.with("expiresInDays", days), now);
        } catch (HttpProblem wrong) {
            throw new UsageException("The token cannot be made: " + String.join("; ", wrong.sentences()));
        }
        Created made = Administration.createToken(settings(), request);
        if (isJson()) {
            print(JsonObject.of(
                    "uuid", made.token().uuid(),
                    "name", name,
                    "scope", scope.toLowerCase(Locale.ROOT),
                    "token", made.text()));
        } else {
            out().println(made.text());
        }
        return ExitCode.OK;
    }

    private BrokerSettings settings() throws UsageException {
        return SettingOptions.brokerSettings(spec());
    }
}
