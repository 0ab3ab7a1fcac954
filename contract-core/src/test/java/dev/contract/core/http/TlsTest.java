package dev.contract.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.contract.core.model.HttpRequest;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path directory;

    /** A certificate of its own for the name "localhost", made by the tool of the JDK. */
    private SSLContext trustingItself() throws Exception {
        Path file = directory.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options = "-genkeypair -alias a -keyalg EC -dname CN=localhost -ext SAN=dns:localhost -validity 2"
                + " -storetype PKCS12 -storepass changeit";
        List<String> command = new ArrayList<>(List.of(keytool, "-keystore", file.toString()));
        command.addAll(List.of(options.split(" ", -1)));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private static int status(String host, int port, SSLContext context) throws HttpFailure {
        URI url = URI.create("https://" + host + ":" + port);
        Setup setup = new Setup(Tls.of(context), 1_000);
        try (HttpClient client = new HttpClient(url, Duration.ofSeconds(20), setup)) {
            client.send(new HttpRequest("GET", "/"));
            return client.send(new HttpRequest("GET", "/")).status();
        }
    }

    @Test
    void trustedCertificateForAnotherNameIsRefused() throws Exception {
        SSLContext context = trustingItself();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            int port = server.getAddress().getPort();
            assertThat(status("localhost", port, context)).isEqualTo(204);
            HttpFailure failure = catchThrowableOfType(HttpFailure.class, () -> status("127.0.0.1", port, context));
            assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.UNREACHABLE);
            assertThat(failure).hasMessageContaining("no trusted connection (").hasMessageContaining("127.0.0.1");
        } finally {
            server.stop(0);
        }
    }
}
