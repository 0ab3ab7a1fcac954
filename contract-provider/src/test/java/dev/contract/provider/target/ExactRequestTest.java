package dev.contract.provider.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.format.ContractReader;
import dev.contract.core.model.HttpInteraction;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a contract says travels byte for byte, as a socket sees it. */
class ExactRequestTest {

    private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d+)");

    private static String sent(String request, String basePath) throws Exception {
        String file = """
                {"consumer": {"name": "c"}, "provider": {"name": "p"},
                 "metadata": {"pactSpecification": {"version": "4.0"}},
                 "interactions": [{"type": "Synchronous/HTTP", "description": "d", "request": %s,
                    "response": {"status": 200}}]}
                """.formatted(request);
        HttpInteraction interaction =
                (HttpInteraction) ContractReader.read("test", file.getBytes(StandardCharsets.UTF_8))
                        .interactions()
                        .get(0);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HttpTarget target = HttpTarget.at(URI.create("http://127.0.0.1:" + server.getLocalPort() + basePath))) {
            CompletableFuture<String> seen = CompletableFuture.supplyAsync(() -> answer(server));
            assertThat(target.send(interaction.request().example()).status()).isEqualTo(302);
            return seen.get().replace("127.0.0.1:" + server.getLocalPort(), "HOST");
        }
    }

    private static String answer(ServerSocket server) {
        try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            StringBuilder request = new StringBuilder();
            while (!isComplete(request.toString())) {
                request.append((char) in.read());
            }
            socket.getOutputStream()
                    .write("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            return request.toString().replace("\r\n", "\n");
        } catch (Exception failed) {
            return failed.toString();
        }
    }

    private static boolean isComplete(String request) {
        int end = request.indexOf("\r\n\r\n");
        Matcher length = LENGTH.matcher(request);
        return end >= 0 && request.length() >= end + 4 + (length.find() ? Integer.parseInt(length.group(1)) : 0);
    }

    @Test
    void headersKeepTheirCaseAndOrderAndNothingIsAdded() throws Exception {
        assertThat(sent("""
                        {"method": "GET", "path": "/a", "headers": {"x-LAST": ["1"], "ACCEPT": ["a/b"], "aB": ["2", "3"]}}
                        """, "")).isEqualTo("GET /a HTTP/1.1\nHost: HOST\nx-LAST: 1\nACCEPT: a/b\naB: 2\naB: 3\n\n");
    }

    @Test
    void pathStaysEncodedAndRepeatedNamesStayRepeated() throws Exception {
        assertThat(sent("""
                        {"method": "GET", "path": "/a%2Fb/%C3%A9%20x;v=1", "query": {"q": ["2", "1"], "r[]": ["a b"]}}
                        """, "/base")).startsWith("GET /base/a%2Fb/%C3%A9%20x;v=1?q=2&q=1&r%5B%5D=a%20b HTTP/1.1\n");
    }

    @Test
    void getMayHaveABody() throws Exception {
        assertThat(sent("""
                        {"method": "GET", "path": "/search", "headers": {"Content-Type": ["text/plain"]},
                         "body": {"content": "needle", "contentType": "text/plain", "encoded": false}}
                        """, ""))
                .isEqualTo("GET /search HTTP/1.1\nHost: HOST\nContent-Type: text/plain\nContent-Length: 6\n\nneedle");
    }
}
