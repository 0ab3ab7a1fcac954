package dev.contract.broker.help;

import dev.contract.broker.help.Relation.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All relations, by name: from a list, and the summaries of the description of the API. */
final class Relations {

    private static final String API = "/dev/contract/broker/openapi.yaml";

    private static final Pattern PATH = Pattern.compile(" {2}(/.*):");
    private static final Pattern METHOD = Pattern.compile(" {4}(get|put|post|patch|delete):");
    private static final Pattern SUMMARY = Pattern.compile(" {6}summary: '?(.*?)'?");

    private Relations() {}

    static Map<String, Relation> all() {
        Map<String, String> summaries = summaries();
        Map<String, Relation> all = new TreeMap<>();
        for (String line : lines("relations.txt")) {
            String[] parts = line.split(" \\|", 3);
            if (!line.startsWith("#")) {
                List<Operation> operations = Arrays.stream(parts[1].strip().split(", "))
                        .map(name -> new Operation(name, summaries.getOrDefault(name, "")))
                        .toList();
                all.put(parts[0], new Relation(parts[0], parts[2].strip(), operations));
            }
        }
        return all;
    }

    /** The summaries of operations such as {@code GET /pacts/latest}; the document has each in a line. */
    private static Map<String, String> summaries() {
        Map<String, String> summaries = new TreeMap<>();
        String path = "";
        String method = "";
        for (String line : lines(API)) {
            Matcher summary = SUMMARY.matcher(line);
            if (summary.matches()) {
                summaries.put(method + " " + path, summary.group(1));
            }
            path = first(PATH, line, path);
            method = first(METHOD, line, method).toUpperCase(Locale.ROOT);
        }
        return summaries;
    }

    private static String first(Pattern pattern, String line, String otherwise) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? matcher.group(1) : otherwise;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Relations.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException impossible) {
            throw new IllegalStateException(resource, impossible);
        }
    }
}
