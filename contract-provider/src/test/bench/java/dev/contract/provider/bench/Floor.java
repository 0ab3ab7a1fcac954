package dev.contract.provider.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The least that a verification does: reads the contract, sends its requests, compares the status, parses the answers. */
final class Floor {

    private static final JsonMapper JSON = new JsonMapper();

    private Floor() {}

    public static void main(String[] args) throws IOException {
        int failures = 0;
        for (JsonNode interaction : JSON.readTree(Path.of(args[0])).get("interactions")) {
            failures += isKept(interaction, args[1]) ? 0 : 1;
        }
        System.exit(failures == 0 ? 0 : 1);
    }

    private static boolean isKept(JsonNode interaction, String provider) throws IOException {
        URI url = URI.create(provider + interaction.get("request").get("path").asString());
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setRequestProperty("Accept", "application/json");
        boolean kept =
                connection.getResponseCode() == interaction.get("response").get("status").asInt();
        try (InputStream body = kept ? connection.getInputStream() : connection.getErrorStream()) {
            return JSON.readTree(body.readAllBytes()).isObject() && kept;
        }
    }
}
