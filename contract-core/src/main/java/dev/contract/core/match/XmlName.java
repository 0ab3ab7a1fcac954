package dev.contract.core.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of an element or attribute; the prefix does not belong to it (Namespaces in XML 1.0 §6.1).
 *
 * @param namespace empty for none
 * @param shown the name as it is written in the document
 * @param spellings the ways in which rule paths may write it: {@code {urn:x}a}, {@code x:a} and {@code a}
 */
record XmlName(String namespace, String local, String shown, List<String> spellings) implements Comparable<XmlName> {

    static XmlName element(@Nullable String namespace, @Nullable String prefix, String local) {
        return of("", namespace, prefix, local);
    }

    static XmlName attribute(@Nullable String namespace, @Nullable String prefix, String local) {
        return of("@", namespace, prefix, local);
    }

    private static XmlName of(String marker, @Nullable String namespace, @Nullable String prefix, String local) {
        String plain = marker + local;
        if (namespace == null || namespace.isEmpty()) {
            return new XmlName("", local, local, List.of(plain));
        }
        List<String> spellings = new ArrayList<>(List.of(marker + "{" + namespace + "}" + local, plain));
        boolean prefixed = prefix != null && !prefix.isEmpty();
        String shown = prefixed ? prefix + ":" + local : local;
        if (prefixed) {
            spellings.add(marker + shown);
        }
        return new XmlName(namespace, local, shown, List.copyOf(spellings));
    }

    /** The name with its namespace, as James Clark writes it. */
    String full() {
        return namespace.isEmpty() ? local : "{" + namespace + "}" + local;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof XmlName name && local.equals(name.local) && namespace.equals(name.namespace));
    }

    @Override
    public int hashCode() {
        return local.hashCode() * 31 + namespace.hashCode();
    }

    /** Hash maps order keys of equal hashes by it: names made to collide would cost the square of their number. */
    @Override
    public int compareTo(XmlName other) {
        int byLocal = local.compareTo(other.local);
        return byLocal == 0 ? namespace.compareTo(other.namespace) : byLocal;
    }
}
