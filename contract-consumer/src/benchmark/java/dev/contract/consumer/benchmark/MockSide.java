package dev.contract.consumer.benchmark;

import static dev.contract.consumer.dsl.Interactions.ok;
import static dev.contract.consumer.dsl.Interactions.uponReceiving;
import static dev.contract.consumer.dsl.Values.integer;
import static dev.contract.consumer.dsl.Values.like;

import au.com.dius.pact.consumer.BaseMockServer;
import au.com.dius.pact.consumer.ConsumerPactBuilder;
import au.com.dius.pact.consumer.MockHttpServerKt;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import au.com.dius.pact.consumer.dsl.PactDslResponse;
import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.sun.net.httpserver.HttpServer;
import dev.contract.consumer.mock.MockProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Who answers; each answers {@code /stock/0} to {@code /stock/<n-1>} with the same document. */
enum MockSide {
    /** An HTTP server of the JDK that answers everything alike: the least that has to be done. */
    FLOOR {
        @Override
        Running start(int interactions) throws IOException {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ExecutorService threads = Executors.newCachedThreadPool();
            server.setExecutor(threads);
            byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                try (exchange) {
                    exchange.getResponseBody().write(body);
                }
            });
            server.start();
            return new Running(server.getAddress().getPort(), () -> {
                server.stop(0);
                threads.shutdownNow();
            });
        }
    },
    /** Ours. */
    OURS {
        @Override
        Running start(int interactions) {
            MockProvider mock = MockProvider.start("inventory");
            for (int i = 0; i < interactions; i++) {
                mock.expect(uponReceiving("a question for " + i)
                        .get("/stock/" + i)
                        .header("Accept", "application/json")
                        .willRespondWith(ok().json(Map.of("isbn", like("978"), "quantity", integer(12)))));
            }
            return new Running(mock.uri().getPort(), mock::close);
        }
    },
    WIREMOCK {
        @Override
        Running start(int interactions) {
            WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                    .dynamicPort()
                    .bindAddress("127.0.0.1")
                    .disableRequestJournal());
            server.start();
            for (int i = 0; i < interactions; i++) {
                server.stubFor(WireMock.get(WireMock.urlEqualTo("/stock/" + i))
                        .withHeader("Accept", WireMock.equalTo("application/json"))
                        .willReturn(WireMock.okJson(BODY)));
            }
            return new Running(server.port(), server::stop);
        }
    },
    PACT_JVM {
        @Override
        Running start(int interactions) {
            PactDslWithProvider pact = ConsumerPactBuilder.consumer("cart").hasPactWith("inventory");
            PactDslResponse last = null;
            for (int i = 0; i < interactions; i++) {
                String description = "a question for " + i;
                PactDslRequestWithPath request = last == null
                        ? pact.uponReceiving(description).path("/stock/" + i)
                        : last.uponReceiving(description).path("/stock/" + i);
                request.method("GET").headers("Accept", "application/json");
                last = request.willRespondWith()
                        .status(200)
                        .body(new PactDslJsonBody().stringType("isbn", "978").integerType("quantity", 12));
            }
            if (last == null) {
                throw new IllegalArgumentException("no interactions");
            }
            BaseMockServer server = MockHttpServerKt.mockServer(last.toPact(), MockProviderConfig.createDefault());
            server.start();
            return new Running(server.getPort(), server::stop);
        }
    };

    static final String BODY = "{\"isbn\":\"978\",\"quantity\":12}";

    abstract Running start(int interactions) throws IOException;

    /** A mock that runs, and how to end it. */
    record Running(int port, Runnable stop) {}
}
