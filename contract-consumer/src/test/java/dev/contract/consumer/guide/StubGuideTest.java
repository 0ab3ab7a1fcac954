package dev.contract.consumer.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.consumer.mock.StubContract;
import dev.contract.consumer.mock.StubServer;
import dev.contract.core.format.ContractReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page about stubs shows. */
class StubGuideTest {

    @Test
    void stubIsPartOfTheLibrary(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("cart-inventory.json"), """
                {"consumer": {"name": "cart"}, "provider": {"name": "inventory"},
                 "interactions": [{"description": "a question", "providerState": "the book is there",
                   "request": {"method": "GET", "path": "/stock"},
                   "response": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": {"n": 1}}}]}
                """);
        StubContract contract = new StubContract(ContractReader.read(file), file.toString());
        try (StubServer inventory = StubServer.settings().cors().start(List.of(contract))) {
            inventory.choose("the book is there");
            assertThat(Get.text(inventory.uri() + "/stock")).isEqualTo("{\"n\":1}");
        }
    }
}
