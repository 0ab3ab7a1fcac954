package dev.contract.core.match;

import dev.contract.core.model.JsonString;
import java.util.List;

/** Compares XML bodies. */
record XmlBody(XmlElement document, RuleState rules, Mode mode) implements BodyComparison {

    @Override
    public Place plan(String path) {
        return new ParentPlace(
                path,
                "an XML document <%s>".formatted(document.name().shown()),
                List.of(XmlPlace.document(path, rules, document, mode)),
                Demand.OneOf.only("XML"),
                false);
    }

    @Override
    public void compare(Content actual, Path path, MismatchCollector found) {
        XmlElement element;
        try {
            element = XmlReader.parse(actual.bytes());
        } catch (UnreadableBodyException wrong) {
            String root = "<" + document.name().shown() + ">";
            String message = "Expected an XML body but it " + wrong.getMessage();
            found.add("XML", message, new JsonString(root), actual.shown(), null);
            return;
        }
        new XmlComparison(mode, path, found).compareDocuments(rules, document, element);
    }
}
