package dev.contract.broker.webhooks;

import java.util.List;
import java.util.Map;

/**
 * What webhooks are and may do.
 *
 * @param events with what they mean
 */
public record WebhookHelpPage(List<Rule> rules, Map<String, String> events, String api) {

    /** A setting, and what it allows at this broker. */
    public record Rule(String setting, String variable, String meaning, String allowed) {}

    /** Everybody who may read sees which methods and schemes there are; hosts are names of a network. */
    static WebhookHelpPage of(WebhookSettings settings, boolean showsHosts, String api) {
        String hosts = settings.hosts().isEmpty()
                ? "every host, but no address of the broker's own machine or link"
                : showsHosts ? String.join(", ", settings.hosts()) : "a list, which administrators see here";
        return new WebhookHelpPage(
                List.of(
                        new Rule(
                                "webhook-methods",
                                "PACT_BROKER_WEBHOOK_HTTP_METHOD_WHITELIST",
                                "Methods, with spaces or commas between",
                                String.join(", ", settings.methods())),
                        new Rule(
                                "webhook-schemes",
                                "PACT_BROKER_WEBHOOK_SCHEME_WHITELIST",
                                "Schemes",
                                String.join(", ", settings.schemes())),
                        new Rule(
                                "webhook-hosts",
                                "PACT_BROKER_WEBHOOK_HOST_WHITELIST",
                                "Hosts: a name, *.example.org, a range such as 10.0.0.0/8 for addresses, or /expression/",
                                hosts)),
                WebhookWords.events(),
                api);
    }
}
