package dev.contract.core.lint;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.DocPathSyntaxException;
import dev.contract.core.model.PathToken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paths of rules and generators held against paths of values. */
final class Places {

    private Places() {}

    /** True if a pattern with wildcards leads to a value, or to what it is in; names of headers count in any case. */
    static boolean leads(DocPath pattern, String path, String name) {
        if (pattern.name().equalsIgnoreCase(name)) {
            return true;
        }
        List<PathToken> steps = steps(path);
        return steps != null && pattern.tokens().size() <= steps.size() && isStart(pattern, steps);
    }

    /** True if a pattern with wildcards leads to a value itself. */
    static boolean isSame(DocPath pattern, String path) {
        List<PathToken> steps = steps(path);
        return steps != null && pattern.tokens().size() == steps.size() && isStart(pattern, steps);
    }

    private static boolean isStart(DocPath pattern, List<PathToken> steps) {
        for (int i = 0; i < pattern.tokens().size(); i++) {
            String wanted = pattern.tokens().get(i).literal();
            if (wanted != null && !wanted.equals(steps.get(i).literal())) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable List<PathToken> steps(String path) {
        try {
            return DocPath.parse(path).tokens();
        } catch (DocPathSyntaxException noPath) {
            return null;
        }
    }

    /** The path with any index instead of those it has: what is alike in all items has it in common. */
    static String general(String path) {
        return path.replaceAll("\\[\\d+]", "[*]");
    }
}
