package bookstore.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A method and a path such as {@code /stock/{isbn}}, and who answers there. */
record Route(String method, List<String> segments, Handler handler) {

    static Route of(String method, String template, Handler handler) {
        return new Route(method, segments(template), handler);
    }

    /** The decoded path parameters if the raw path is one of this route. */
    Optional<Map<String, String>> match(String rawPath) {
        List<String> actual = segments(rawPath);
        if (actual.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < actual.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{")) {
                parameters.put(
                        segment.substring(1, segment.length() - 1),
                        URLDecoder.decode(actual.get(i).replace("+", "%2B"), StandardCharsets.UTF_8));
            } else if (!segment.equals(actual.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
