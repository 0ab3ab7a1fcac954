package dev.contract.consumer.prove;

import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.consumer.mock.MockProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What faults look like to a client that reads from a socket. */
class FaultsOnTheWireTest {

    private static final String REQUEST = "GET /books HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @Test
    void resetIsAResetAndSilenceIsSilence() {
        List<IOException> seen = Collections.synchronizedList(new ArrayList<>());
        try (MockProvider mock = MockProvider.start("books")) {
            mock.expect(uponReceiving("a question").get("/books").willRespondWith(ok().json("Emma")));
            mock.proof().mayIgnoreFaults().mayThrow(IOException.class).run(() -> {
                try {
                    return answer(mock);
                } catch (IOException fault) {
                    seen.add(fault);
                    throw fault;
                }
            });
        }
        assertThat(seen)
                .hasSize(2)
                .anySatisfy(fault ->
                        assertThat(fault).isInstanceOf(SocketException.class).hasMessage("Connection reset"))
                .anySatisfy(fault -> assertThat(fault).isInstanceOf(SocketTimeoutException.class));
    }

    private static String answer(MockProvider mock) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), mock.uri().getPort())) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
