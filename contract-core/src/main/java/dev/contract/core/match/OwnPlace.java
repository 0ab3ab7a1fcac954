package dev.contract.core.match;

/** A value without an example, which is its own: rules alone count. */
record OwnPlace(String path, RuleState rules, String origin, Mode mode) implements Place {

    @Override
    public Applied applied() {
        return Applied.of(rules, origin);
    }

    @Override
    public String asks() {
        return "whatever the rules accept";
    }

    @Override
    public Demand demand() {
        return new ValueDemand(rules.group(), null, mode, false);
    }
}
