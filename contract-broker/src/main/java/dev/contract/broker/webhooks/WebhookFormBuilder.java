package dev.contract.broker.webhooks;

import dev.contract.broker.http.Urls;
import dev.contract.broker.ui.Faults;
import dev.contract.broker.ui.Field;
import dev.contract.broker.ui.Option;
import dev.contract.broker.webhooks.WebhookDesk.Choices;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Puts forms of webhooks together: what is asked, what was typed, and what is wrong with that. */
final class WebhookFormBuilder {

    private static final String VARIABLES = "May hold variables, such as ${pactbroker.pactUrl}.";

    private final Urls urls;
    private final Choices choices;
    private final Map<String, String> values;
    private final Faults faults;

    WebhookFormBuilder(Urls urls, Choices choices, Map<String, String> values, Faults faults) {
        this.urls = urls;
        this.choices = choices;
        this.values = values;
        this.faults = faults;
    }

    private Field field(String name, String label) {
        return Field.text(name, label, values.getOrDefault(name, ""), faults);
    }

    WebhookFormPage template(JsonObject template) {
        List<Field> parameters = new ArrayList<>();
        for (JsonValue item : template.items("parameters")) {
            parameters.add(parameter((JsonObject) item));
        }
        String[] title = template.text("title", "").split(": ", 2);
        return page(
                title[0],
                title[1].substring(0, 1).toUpperCase(Locale.ROOT) + title[1].substring(1) + ". "
                        + template.text("help", ""),
                template.text("name", ""),
                urls.to("webhooks", "new"),
                parameters,
                List.of(),
                List.of(),
                List.of(),
                "Create webhook");
    }

    private Field parameter(JsonObject parameter) {
        String name = parameter.text("name", "");
        String label = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        if (parameter.isTrue("secret")) {
            return Field.secret("parameters." + name, label, faults).hint("Kept encrypted, and never shown again.");
        }
        String standard = parameter.text("standard");
        String example = parameter.text("example", "");
        return field("parameters." + name, label)
                .hint(standard == null ? "Such as " + example + "." : standard + " if nothing is said.");
    }

    WebhookFormPage scratch(List<String> events) {
        return page(
                "New webhook",
                "A request that is sent when something happens.",
                "",
                urls.to("webhooks", "new"),
                List.of(description()),
                events(events),
                methods(),
                request("Kept encrypted, and never shown again."),
                "Create webhook");
    }

    WebhookFormPage change(Webhook webhook, List<String> events) {
        return page(
                "Change “" + webhook.label() + "”",
                "Secrets are shown as stars. They stay as they are stored unless you write something else, or send the"
                        + " webhook to another server.",
                "",
                urls.to("webhooks", webhook.uuid(), "edit"),
                List.of(description()),
                events(events),
                methods(),
                request("Empty leaves it as it is stored."),
                "Save");
    }

    private Field description() {
        return field("description", "Description").hint("What it is for, in a few words.");
    }

    private List<Field> audience() {
        return List.of(
                field("consumer.name", "Consumer")
                        .suggest(choices.participants())
                        .hint("All if nothing is said."),
                field("consumer.label", "or consumers with the label").suggest(choices.labels()),
                field("provider.name", "Provider")
                        .suggest(choices.participants())
                        .hint("All if nothing is said."),
                field("provider.label", "or providers with the label").suggest(choices.labels()));
    }

    private static List<Option> events(List<String> chosen) {
        return WebhookWords.events().entrySet().stream()
                .map(event -> new Option(event.getKey(), event.getValue(), chosen.contains(event.getKey())))
                .toList();
    }

    /** Those that the settings allow, and the one that is stored even if they do not any more. */
    private List<Option> methods() {
        String chosen = values.getOrDefault("request.method", "");
        return Stream.concat(choices.methods().stream(), Stream.of(chosen))
                .filter(method -> !method.isEmpty())
                .distinct()
                .map(method -> new Option(method, method, method.equals(chosen)))
                .toList();
    }

    private List<Field> request(String aboutPassword) {
        return List.of(
                field("request.url", "URL").hint(VARIABLES + " Not in the host."),
                field(WebhookForm.HEADERS, "Headers")
                        .as("area")
                        .hint("One in a line, such as Authorization: Bearer … or Content-Type: application/json."),
                field("request.body", "Body").as("area").hint("JSON, or any text. " + VARIABLES),
                field("request.username", "User").hint("For basic authentication, if the server asks for it."),
                Field.secret("request.password", "Password", faults).hint(aboutPassword),
                field(WebhookForm.SECRETS, "Secrets")
                        .as("area")
                        .hint(
                                "One in a line, such as key: 4f1c9a. URL, headers and body may hold it as ${secret.key}."));
    }

    private WebhookFormPage page(
            String title,
            String lead,
            String template,
            String url,
            List<Field> first,
            List<Option> events,
            List<Option> methods,
            List<Field> request,
            String button) {
        List<Field> audience = audience();
        List<Field> all = Stream.of(first, audience, request, List.of(field("events", ""), field("request.method", "")))
                .flatMap(List::stream)
                .toList();
        return new WebhookFormPage(
                title,
                lead,
                url,
                url.substring(0, url.lastIndexOf('/')),
                template,
                first,
                audience,
                events,
                faults.of("events"),
                methods,
                faults.of("request.method"),
                request,
                !faults.isEmpty(),
                faults.others(all),
                button);
    }
}
