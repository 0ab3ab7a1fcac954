package dev.contract.consumer.dsl;

import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.QueryString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form, {@code application/x-www-form-urlencoded}: names with a value, or with a list of values. */
final class FormContent extends Content {

    private static final String TYPE = "application/x-www-form-urlencoded";

    private final Map<String, ?> parameters;

    FormContent(Map<String, ?> parameters, List<Map.Entry<String, Object>> changes) {
        super(changes);
        this.parameters = parameters;
    }

    @Override
    Content with(List<Map.Entry<String, Object>> changes) {
        return new FormContent(parameters, changes);
    }

    @Override
    Body body(Template template) {
        Map<String, Object> all = Template.ordered(parameters);
        changes().forEach(change -> all.put(change.getKey(), change.getValue()));
        Map<String, List<String>> texts = new LinkedHashMap<>();
        all.forEach((name, value) -> {
            Object stated = template.present(value);
            if (stated != null) {
                List<String> values = new ArrayList<>();
                for (Object each : stated instanceof List<?> list ? list : List.of(stated)) {
                    values.add(template.text(DocPath.ofName(name), each));
                }
                texts.put(name, values);
            }
        });
        return new Body.Raw(Bytes.ofText(QueryString.format(texts)), TYPE);
    }

    @Override
    String contentType() {
        return TYPE;
    }
}
