package dev.contract.broker.webhooks;

import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Query;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.ui.Faults;
import dev.contract.broker.ui.Heading;
import dev.contract.broker.ui.Link;
import dev.contract.broker.ui.Pages;
import dev.contract.broker.ui.Section;
import dev.contract.broker.webhooks.WebhookForm.Stored;
import dev.contract.core.model.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes webhooks from templates or from nothing, and changes them. */
final class WebhookEditing implements Routes {

    private static final String NEW = "/webhooks/new";
    private static final String EDIT = "/webhooks/{uuid}/edit";

    /** Stands for no template. */
    private static final String SCRATCH = "none";

    private final Pages pages;
    private final Webhooks webhooks;
    private final WebhookDesk desk;
    private final WebhookTemplates templates = new WebhookTemplates();

    WebhookEditing(Pages pages, Webhooks webhooks, WebhookDesk desk) {
        this.pages = pages;
        this.webhooks = webhooks;
        this.desk = desk;
    }

    @Override
    public void addTo(Router router) {
        router.page(Permission.ADMIN, NEW, this::begin).form(NEW, "POST /webhooks", this::create);
        router.page(Permission.ADMIN, EDIT, this::edit).form(EDIT, "PUT /webhooks/{uuid}", this::change);
    }

    private static Heading heading(Request request, String title, Link... others) {
        return Heading.below(Section.WEBHOOKS, request.urls().local().base(), title, others);
    }

    private Reply begin(Request request) {
        String template = request.query().text("template");
        if (template == null) {
            return pages.show(request, heading(request, "New webhook"), "webhook-choice.jte", choice(request));
        }
        return showNew(request, 200, template, Map.of(), List.of("contract_content_changed"), Faults.NONE);
    }

    /** The title of a template is what it is for, after the name of the system. */
    private WebhookChoicePage choice(Request request) {
        String self = request.urls().local().to("webhooks", "new") + "?template=";
        Map<String, List<Link>> systems = new LinkedHashMap<>();
        for (JsonObject template : templates.all()) {
            String[] title = template.text("title", "").split(": ", 2);
            String purpose = title[1].substring(0, 1).toUpperCase(Locale.ROOT) + title[1].substring(1);
            systems.computeIfAbsent(title[0], key -> new ArrayList<>())
                    .add(new Link(purpose, self + template.text("name")));
        }
        return new WebhookChoicePage(
                systems.entrySet().stream()
                        .map(one -> new WebhookChoicePage.Group(one.getKey(), one.getValue()))
                        .toList(),
                self + SCRATCH);
    }

    private @Nullable JsonObject template(String name) {
        return templates.all().stream()
                .filter(one -> name.equals(one.text("name")))
                .findFirst()
                .orElse(null);
    }

    private Reply showNew(
            Request request, int status, String name, Map<String, String> values, List<String> events, Faults faults) {
        WebhookFormBuilder builder = new WebhookFormBuilder(request.urls().local(), desk.choices(), values, faults);
        JsonObject template = template(name);
        if (template == null && !name.equals(SCRATCH)) {
            throw HttpProblem.of(404, "There is no template '" + name + "'");
        }
        WebhookFormPage page = template == null ? builder.scratch(events) : builder.template(template);
        return pages.show(request, status, heading(request, "New webhook"), "webhook-form.jte", page);
    }

    private Reply create(Request request) {
        Query form = request.form();
        String name = form.text("template");
        try {
            JsonObject json = name == null || name.equals(SCRATCH)
                    ? new WebhookForm(form).toJson(true, Stored.NOTHING)
                    : templates.fill(new WebhookForm(form)
                            .audience()
                            .with("template", name)
                            .with("parameters", parameters(form)));
            Webhook created = webhooks.create(json, null, null);
            return Reply.seeOther(request.urls().local().to("webhooks", created.uuid()) + "?done=created");
        } catch (HttpProblem refused) {
            return showNew(
                    request,
                    400,
                    name == null ? SCRATCH : name,
                    WebhookForm.again(form, Stored.NOTHING),
                    WebhookForm.events(form),
                    Faults.of(refused));
        }
    }

    private static JsonObject parameters(Query form) {
        JsonObject parameters = JsonObject.EMPTY;
        for (Query.Parameter field : form.parameters()) {
            if (field.name().startsWith("parameters.")) {
                parameters = parameters.with(field.name().substring("parameters.".length()), field.value());
            }
        }
        return parameters;
    }

    private Reply edit(Request request) {
        Webhook webhook = webhooks.get(request.name("uuid"));
        return showEdit(request, 200, webhook, WebhookForm.of(webhook), webhook.events(), Faults.NONE);
    }

    private Reply showEdit(
            Request request,
            int status,
            Webhook webhook,
            Map<String, String> values,
            List<String> events,
            Faults faults) {
        WebhookFormPage page =
                new WebhookFormBuilder(request.urls().local(), desk.choices(), values, faults).change(webhook, events);
        Link above = new Link(webhook.label(), request.urls().local().to("webhooks", webhook.uuid()));
        return pages.show(request, status, heading(request, "Change", above), "webhook-form.jte", page);
    }

    private Reply change(Request request) {
        Query form = request.form();
        Webhook webhook = webhooks.get(request.name("uuid"));
        Stored stored = Stored.of(webhook.request());
        try {
            webhooks.put(webhook.uuid(), new WebhookForm(form).toJson(webhook.enabled(), stored));
            return Reply.seeOther(request.urls().local().to("webhooks", webhook.uuid()) + "?done=changed");
        } catch (HttpProblem refused) {
            return showEdit(
                    request,
                    400,
                    webhook,
                    WebhookForm.again(form, stored),
                    WebhookForm.events(form),
                    Faults.of(refused));
        }
    }
}
