package dev.contract.core.match;

/** Where another engine was measured to differ from us: each is one switch, on in the profiles of the engines that do. */
enum Deviation {
    /** Of the rules for an object or array all have to pass, also where one should be enough. */
    CONTAINERS_TAKE_ALL_RULES(MatchingProfile.PACT_JVM, MatchingProfile.PACT_RUST),
    /** A number with an exponent satisfies neither {@code decimal} nor {@code number}. */
    EXPONENT_IS_NO_NUMBER(MatchingProfile.PACT_JVM),
    /** Dates and times out of range roll over: 30 February is 1 March. */
    DATES_ROLL_OVER(MatchingProfile.PACT_JVM),
    /** A datetime without format has a space between date and time. */
    DATETIMES_HAVE_A_SPACE(MatchingProfile.PACT_JVM),
    /** A rule for the header Content-Type does not widen the types that a body may have. */
    CONTENT_TYPE_RULE_IS_NO_EXCUSE(MatchingProfile.PACT_JVM),
    /** Of the rules for a text body only regular expressions and those about its bytes count. */
    TEXT_TAKES_A_REGEX_ONLY(MatchingProfile.PACT_JVM),
    /** A form's values are text, which is no number to any rule. */
    FORM_TEXT_IS_NO_NUMBER(MatchingProfile.PACT_JVM),
    /** Rules for single values of a form's parameter do not count. */
    FORM_RULES_HAVE_NO_INDEX(MatchingProfile.PACT_JVM),
    /** Case never counts in Content-Type and Accept, not even in what is no media type. */
    MEDIA_TYPES_ARE_ANY_TEXT(MatchingProfile.PACT_JVM),
    /** A comma separates the values of nearly every header, so that rules see them one by one. */
    COMMAS_SEPARATE_VALUES(MatchingProfile.PACT_JVM),
    /** A query's values are text, which is no number to any rule. */
    QUERY_TEXT_IS_NO_NUMBER(MatchingProfile.PACT_JVM),
    /** A query parameter without an equals sign is not the same as an empty one. */
    BARE_PARAMETER_IS_NOT_EMPTY(MatchingProfile.PACT_JVM),
    /** An expected path is also tried as a regular expression. */
    PATH_IS_A_REGEX(MatchingProfile.PACT_JVM),

    /** The number 0 is no {@code decimal}. */
    ZERO_IS_NO_DECIMAL(MatchingProfile.PACT_RUST),
    /** Regular expressions are tried on null as on the text {@code null}. */
    REGEX_READS_NULL(MatchingProfile.PACT_RUST),
    /** The letter Z in a format takes an offset in digits only. */
    OFFSETS_ARE_DIGITS(MatchingProfile.PACT_RUST),
    /** Fractions of seconds have no more digits than the format. */
    FRACTIONS_ARE_COUNTED(MatchingProfile.PACT_RUST),
    /** The letter z in a format takes an offset, no name of a zone. */
    ZONES_HAVE_NO_NAMES(MatchingProfile.PACT_RUST),
    /** A datetime without format has a T between date and time, and an offset. */
    DATETIMES_HAVE_A_T(MatchingProfile.PACT_RUST),
    /** A rule {@code null} refuses objects, whatever other rules of its group accept. */
    NULL_REFUSES_OBJECTS(MatchingProfile.PACT_RUST),
    /** The size of an array is not judged where the example is empty. */
    EMPTY_EXAMPLE_HAS_ANY_SIZE(MatchingProfile.PACT_RUST),
    /** The rule {@code ignore-order} is unknown. */
    ORDER_ALWAYS_COUNTS(MatchingProfile.PACT_RUST),
    /** Any value that is not empty satisfies {@code notEmpty}, also of another type than the example. */
    NOT_EMPTY_OF_ANY_TYPE(MatchingProfile.PACT_RUST),
    /** The rule {@code equality} compares an object as a whole, so that rules below do not count. */
    EQUALITY_OF_WHOLE_OBJECTS(MatchingProfile.PACT_RUST),
    /** A form has no parameters that are not expected, in responses either. */
    FORMS_ARE_COMPLETE(MatchingProfile.PACT_RUST),
    /** Case counts in media types. */
    MEDIA_TYPES_HAVE_CASE(MatchingProfile.PACT_RUST),
    /** A header given as several values is not the same as one line with commas. */
    HEADER_VALUES_ARE_COUNTED(MatchingProfile.PACT_RUST),
    /** Cookies are text: their order counts, and others may not come. */
    COOKIES_ARE_TEXT(MatchingProfile.PACT_RUST),
    /** A request with a JSON body has to have a Content-Type, even if none is expected. */
    JSON_DECLARES_ITSELF(MatchingProfile.PACT_RUST);

    private final MatchingProfile profile;
    private final MatchingProfile other;

    Deviation(MatchingProfile profile) {
        this(profile, profile);
    }

    Deviation(MatchingProfile profile, MatchingProfile other) {
        this.profile = profile;
        this.other = other;
    }

    boolean in(MatchingProfile chosen) {
        return chosen == profile || chosen == other;
    }
}
