package dev.contract.broker.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where webhooks may go: the list of hosts, and without one everywhere but to this machine and its own link. */
final class HostRules {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?");

    private final List<String> hosts;

    HostRules(List<String> hosts) {
        this.hosts = hosts;
    }

    boolean isOpen() {
        return hosts.isEmpty();
    }

    /** True if the host is on the list. */
    boolean isListed(String host) {
        String name = host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
        return hosts.stream().anyMatch(rule -> fits(rule, name));
    }

    private static boolean fits(String rule, String host) {
        if (rule.length() > 2 && rule.startsWith("/") && rule.endsWith("/")) {
            return Pattern.compile(rule.substring(1, rule.length() - 1), Pattern.CASE_INSENSITIVE)
                    .matcher(host)
                    .find();
        }
        if (rule.contains("/")) {
            return ADDRESS.matcher(host).matches() && isIn(rule, host);
        }
        String name = rule.toLowerCase(Locale.ROOT);
        return name.startsWith("*") ? host.endsWith(name.substring(1)) : host.equals(name);
    }

    private static boolean isIn(String range, String host) {
        try {
            int slash = range.indexOf('/');
            byte[] network = InetAddress.getByName(range.substring(0, slash)).getAddress();
            byte[] address = InetAddress.getByName(host).getAddress();
            int bits = Integer.parseInt(range.substring(slash + 1));
            boolean same = network.length == address.length && bits >= 0 && bits <= network.length * 8;
            for (int bit = 0; same && bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                same = (network[bit / 8] & mask) == (address[bit / 8] & mask);
            }
            return same;
        } catch (UnknownHostException | NumberFormatException noRange) {
            return false;
        }
    }

    /** True for a host that can never be allowed, whatever its name leads to later. */
    boolean refuses(String host) {
        String name = host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
        if (isListed(host)) {
            return false;
        }
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true;
        }
        try {
            return ADDRESS.matcher(name).matches() && !allows(host, InetAddress.getByName(name));
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    /** Whether a name may lead to the address: whoever is on the list may be anywhere. */
    boolean allows(String host, InetAddress address) {
        byte[] bytes = address.getAddress();
        // unique local addresses, translated ones (NAT64, 6to4), and the services of clouds for their own machines
        boolean special = bytes.length == 16
                ? (bytes[0] & 0xfe) == 0xfc
                        || (bytes[0] == 0 && bytes[1] == 0x64)
                        || (bytes[0] == 0x20 && bytes[1] == 2)
                : bytes[0] == 0 || address.getHostAddress().equals("100.100.100.200");
        boolean own = special
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress();
        return isListed(host) || (isOpen() && !own);
    }
}
