package dev.contract.core.match;

import dev.contract.core.model.Bytes;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MediaType;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rule {@code contentType}: what the content itself shows to be, whatever is declared. */
record ContentTypeCheck(String type) implements ValueCheck {

    /** What content is found to be by reading it, or as what it may be built. */
    private static final Set<String> READ = Set.of(
            "application/json",
            "application/xml",
            "text/plain",
            "text/html",
            "application/gzip",
            "application/zip",
            "application/octet-stream");

    static ContentTypeCheck of(String value) throws RuleException {
        MediaType type = MediaType.parse(value);
        if (type == null) {
            throw new RuleException("the rule 'contentType' names no type");
        }
        ContentTypeCheck check = new ContentTypeCheck(type.base());
        if (!check.canPass()) {
            throw new RuleException("content of the type '" + type.base() + "' cannot be known from its bytes");
        }
        return check;
    }

    private boolean canPass() {
        return MagicNumber.knows(type) || READ.stream().anyMatch(this::accepts);
    }

    @Override
    public @Nullable String failure(JsonValue expected, JsonValue actual, Mode mode) {
        return failure(Bytes.ofText(ValueChecks.text(actual)));
    }

    @Nullable String failure(Bytes content) {
        String detected = DetectedType.of(content);
        return accepts(detected)
                ? null
                : "Expected binary contents to have content type '%s' but detected contents was '%s'"
                        .formatted(type, detected);
    }

    /** Content shows a format; types that are built on it, such as a vendor's JSON, cannot be told from it. */
    private boolean accepts(String detected) {
        MediaType wanted = new MediaType(type, Map.of());
        return type.equals(detected)
                || switch (detected) {
                    case "application/json" -> wanted.isJson();
                    case "application/xml" -> wanted.isXml() || type.endsWith("+xml");
                    case "text/plain" -> type.startsWith("text/") && !type.equals("text/html") && !wanted.isXml();
                    case "application/gzip" -> type.equals("application/x-gzip");
                    case "application/zip" ->
                        type.endsWith("+zip")
                                || type.matches(
                                        "application/(vnd\\.(openxmlformats|oasis)[.-].*|java-archive|x-zip.*)");
                    default -> false;
                };
    }
}
