package dev.contract.consumer.recording;

import static dev.contract.consumer.dsl.Interactions.given;
import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Values.integer;

import dev.contract.core.model.Interaction;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A test process as Maven forks them: a session for each of its test classes, one after the other. */
final class Forked {

    private Forked() {}

    /** Arguments: the directory, the number of this fork, how many test classes it has. */
    public static void main(String[] arguments) {
        ContractSettings settings = ContractSettings.load().withDirectory(Path.of(arguments[0]));
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            String name = "fork " + arguments[1] + " class " + i;
            try (ContractSession session = ContractSession.of("cart", "inventory", settings)) {
                // the mock provider has no part in this: what is recorded is the same without it
                TestRecording test = session.begin(new TestName(name, name));
                test.add("inventory", List.of(interaction("a question of " + name, i), interaction("everybody", 0)));
                test.passed();
                test.close();
            }
        }
    }

    static Interaction interaction(String description, int quantity) {
        return given("a book is there", Map.of("isbn", "1", "shelf", 2))
                .uponReceiving(description)
                .get("/stock/" + quantity)
                .willRespondWith(ok().json(Map.of("quantity", integer(quantity))))
                .interaction();
    }

    /** As if a test method had another name when it ran. */
    static void rename(Path directory, String test, String before) throws IOException {
        try (DirectoryStream<Path> ledgers = Files.newDirectoryStream(directory.resolve(".parts"), "*.ledger")) {
            for (Path ledger : ledgers) {
                Files.writeString(ledger, Files.readString(ledger).replace('"' + test + '"', '"' + before + '"'));
            }
        }
    }
}
