package dev.contract.core.generate;

import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** A value that a provider state returned, or a text with such values in it. */
record StateValue(List<Piece> pieces, DataType type) implements ValueGenerator {

    private static final String OPEN = "${";

    /** Text as it stands, or the name of a value. */
    private record Piece(String text, boolean isName) {

        JsonValue in(StateValues values) throws GenerationException {
            return isName ? values.require(text) : new JsonString(text);
        }
    }

    static StateValue of(Attributes attributes) throws GeneratorProblem {
        String expression = attributes.required("expression").strip();
        if (expression.isEmpty()) {
            throw attributes.problem("the expression is empty");
        }
        return new StateValue(pieces(attributes, expression), DataType.of(attributes));
    }

    /** An expression without placeholders is a name itself. */
    private static List<Piece> pieces(Attributes attributes, String expression) throws GeneratorProblem {
        List<Piece> pieces = new ArrayList<>();
        int rest = 0;
        for (int start = expression.indexOf(OPEN); start >= 0; start = expression.indexOf(OPEN, rest)) {
            int end = expression.indexOf('}', start);
            String name = end < 0
                    ? ""
                    : expression.substring(start + OPEN.length(), end).strip();
            if (name.isEmpty()) {
                throw attributes.problem("in \"%s\": expected ${name} at position %d".formatted(expression, start + 1));
            }
            if (start > rest) {
                pieces.add(new Piece(expression.substring(rest, start), false));
            }
            pieces.add(new Piece(name, true));
            rest = end + 1;
        }
        if (rest < expression.length()) {
            pieces.add(new Piece(expression.substring(rest), rest == 0));
        }
        return List.copyOf(pieces);
    }

    /** A single name stands for the value as it is, everything else is text. */
    @Override
    public JsonValue generate(GenerationContext context, JsonValue example) throws GenerationException {
        if (pieces.size() == 1) {
            return type.convert(pieces.get(0).in(context.states()));
        }
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(Texts.of(piece.in(context.states())));
        }
        return type.convert(new JsonString(text.toString()));
    }

    @Override
    public boolean worksIn(Mode mode) {
        return mode == Mode.PROVIDER;
    }
}
