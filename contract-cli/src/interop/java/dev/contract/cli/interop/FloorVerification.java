package dev.contract.cli.interop;

import dev.contract.core.json.JsonReader;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The least that a verification has to do: read the file, send each request, look at the status and read the answer's JSON. */
final class FloorVerification {

    private FloorVerification() {}

    /** Arguments: the contract and the port of the provider; ends with 1 if a status is wrong. */
    public static void main(String[] arguments) throws Exception {
        JsonObject contract = JsonReader.parseObject(Files.readAllBytes(Path.of(arguments[0])));
        URI provider = URI.create("http://127.0.0.1:" + arguments[1]);
        int count = 0;
        for (JsonValue each : contract.items("interactions")) {
            JsonObject interaction = (JsonObject) each;
            HttpURLConnection connection = (HttpURLConnection) provider.resolve(
                            interaction.object("request").text("path", "/"))
                    .toURL()
                    .openConnection();
            JsonObject answer = JsonReader.parseObject(connection.getInputStream().readAllBytes());
            String status = String.valueOf(interaction.object("response").get("status"));
            if (answer.isEmpty() || !status.equals(String.valueOf(connection.getResponseCode()))) {
                System.exit(1);
            }
            count++;
        }
        System.out.println(count + " results of the floor");
    }
}
