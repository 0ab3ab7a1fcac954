package dev.contract.core.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names of one document: those that are written alike are the same object. */
final class XmlNames {

    private final Map<String, Known> byLocal = new HashMap<>();

    XmlName element(@Nullable String namespace, @Nullable String prefix, String local) {
        Known known = byLocal.get(local);
        if (known == null || !known.is(namespace, prefix)) {
            known = new Known(namespace, prefix, XmlName.element(namespace, prefix, local));
            byLocal.put(local, known);
        }
        return known.name;
    }

    XmlName attribute(@Nullable String namespace, @Nullable String prefix, String local) {
        Known known = byLocal.get(local);
        if (known == null || !known.is(namespace, prefix)) {
            known = new Known(namespace, prefix, XmlName.attribute(namespace, prefix, local));
            byLocal.put(local, known);
        }
        return known.name;
    }

    private record Known(
            @Nullable String namespace, @Nullable String prefix, XmlName name) {
        boolean is(@Nullable String otherNamespace, @Nullable String otherPrefix) {
            return Objects.equals(namespace, otherNamespace) && Objects.equals(prefix, otherPrefix);
        }
    }
}
