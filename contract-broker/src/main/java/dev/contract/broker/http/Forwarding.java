package dev.contract.broker.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes over what trusted proxies say of a request: its scheme and host, and the address of its client. */
final class Forwarding implements HttpConfiguration.Customizer {

    private static final String CLIENT = "dev.contract.client";

    private static final String HOST = "dev.contract.host";

    private static final Logger LOG = LoggerFactory.getLogger(Forwarding.class);
    private static final String FOR = "X-Forwarded-For";
    private static final List<String> HEADERS = List.of(FOR, "X-Forwarded-Host", "X-Forwarded-Proto");

    private final TrustedProxies proxies;
    private final ForwardedRequestCustomizer jetty = new ForwardedRequestCustomizer() {
        @Override
        protected void onError(HttpField field, Throwable cause) {
            LOG.debug("A header is ignored, as it cannot be read: {}", field, cause);
        }
    };

    Forwarding(TrustedProxies proxies) {
        this.proxies = proxies;
        jetty.setForwardedHeader(null); // proxies overwrite the X- headers; this one would count before them
        jetty.setForwardedForHeader(null); // Jetty takes the first, which clients can invent
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        HttpFields headers = request.getHeaders();
        InetAddress peer = peer(request);
        boolean forwards = HEADERS.stream().anyMatch(headers::contains);
        boolean believed = proxies.believe(peer, forwards);
        request.setAttribute(HOST, Request.getServerName(request));
        if (peer != null) {
            request.setAttribute(
                    CLIENT, believed ? proxies.client(peer, headers.getValues(FOR)) : peer.getHostAddress());
        }
        return believed && forwards ? jetty.customize(request, responseHeaders) : request;
    }

    /** The address of the client, as text. */
    static String client(HttpServletRequest request) {
        return request.getAttribute(CLIENT) instanceof String address ? address : request.getRemoteAddr();
    }

    /** The same where the server itself answers, who may not have come so far as to look at the headers. */
    static String client(Request request) {
        return request.getAttribute(CLIENT) instanceof String address ? address : Request.getRemoteAddr(request);
    }

    /** The name that the connection was asked for, whatever a proxy says. */
    static String host(HttpServletRequest request) {
        return request.getAttribute(HOST) instanceof String name ? name : request.getServerName();
    }

    private static @Nullable InetAddress peer(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress socket
                ? socket.getAddress()
                : null;
    }
}
