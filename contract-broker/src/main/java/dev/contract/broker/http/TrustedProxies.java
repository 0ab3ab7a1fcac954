package dev.contract.broker.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.util.InetAddressSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machines whose {@code X-Forwarded-…} headers are believed: anybody can send them. */
public final class TrustedProxies {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedProxies.class);

    private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1");
    private static final List<String> PRIVATE = List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");

    private final InetAddressSet addresses = new InetAddressSet();
    private final AtomicBoolean toldOfIgnored = new AtomicBoolean();

    private TrustedProxies() {}

    /**
     * Reads a list of addresses, ranges such as {@code 10.2.0.0/16}, {@code loopback} and {@code private}; {@code none} alone for an
     * empty list. Throws IllegalArgumentException for anything else.
     */
    public static TrustedProxies parse(String list) {
        TrustedProxies proxies = new TrustedProxies();
        for (String name : list.equals("none") ? new String[0] : list.split("[\\s,]+")) {
            switch (name) {
                case "loopback" -> proxies.addresses.addAll(LOOPBACK);
                case "private" -> proxies.addresses.addAll(PRIVATE);
                default -> proxies.add(name);
            }
        }
        return proxies;
    }

    private void add(String range) {
        String address = range.replaceFirst("/\\d{1,3}$", "");
        try {
            if (IpAddresses.read(address) != null) {
                addresses.add(range);
                return;
            }
        } catch (IllegalArgumentException unusable) {
            // told below: bits behind the prefix that are not zero, or a prefix that is too long
        }
        throw new IllegalArgumentException(
                "'loopback', 'private', 'none', an address, or a range such as 10.2.0.0/16 is expected, but there is '"
                        + range + "'.");
    }

    /** Whether what the peer says of others is believed; the first time that it is not is logged. */
    boolean believe(@Nullable InetAddress peer, boolean forwards) {
        boolean trusted = peer != null && addresses.test(peer);
        if (!trusted && forwards && peer != null && toldOfIgnored.compareAndSet(false, true)) {
            LOG.warn(
                    "The X-Forwarded headers from {} are ignored. If it is a proxy, name it in trusted-proxies.",
                    peer.getHostAddress());
        }
        return trusted;
    }

    /**
     * Who has sent a request: the last address of {@code X-Forwarded-For} that is not a proxy's. Each proxy appends whom it was asked
     * by, so what stands before may be invented.
     */
    String client(InetAddress peer, Enumeration<String> forwardedFor) {
        List<String> chain = new ArrayList<>();
        Collections.list(forwardedFor).forEach(header -> chain.addAll(List.of(header.split(","))));
        Collections.reverse(chain);
        InetAddress client = peer;
        for (String hop : chain) {
            InetAddress next = addresses.test(client) ? address(hop.strip()) : null;
            if (next == null) {
                break;
            }
            client = next;
        }
        return client.getHostAddress();
    }

    /** Some proxies add a port, and some of them brackets to IPv6 addresses. */
    private static @Nullable InetAddress address(String hop) {
        return IpAddresses.read(hop.replaceFirst("^\\[(.*)](:\\d+)?$", "$1").replaceFirst("^([\\d.]+):\\d+$", "$1"));
    }
}
