package dev.contract.broker.webhooks;

import dev.contract.broker.ui.Field;
import dev.contract.broker.ui.Option;
import java.util.List;

/**
 * A form that makes or changes a webhook: from a template with what that asks for, or with everything.
 *
 * @param template its name, or "" without one
 * @param events what can be chosen; empty where the template says so
 * @param others what is wrong and has no field
 */
public record WebhookFormPage(
        String title,
        String lead,
        String url,
        String cancelUrl,
        String template,
        List<Field> first,
        List<Field> audience,
        List<Option> events,
        List<String> eventFaults,
        List<Option> methods,
        List<String> methodFaults,
        List<Field> request,
        boolean faulty,
        List<String> others,
        String button) {}
