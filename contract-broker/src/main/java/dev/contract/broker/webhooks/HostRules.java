package dev.contract.broker.webhooks;

import dev.contract.broker.http.IpAddresses;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Where webhooks may go: the list of hosts, and without one everywhere but to this machine and its own link. */
final class HostRules {

    /** A host, or with a star the end of one; the last word of a name is no number. */
    private static final Pattern NAME = Pattern.compile("\\*|\\*?([a-z0-9_-]*\\.)*(?!\\d+$)[a-z0-9_-]+");

    private static final Pattern RANGE = Pattern.compile("\\[?([0-9a-fA-F:.]+)]?(/\\d{1,3})?");

    private final List<Predicate<String>> rules;

    HostRules(List<String> hosts) {
        this.rules = hosts.stream().map(HostRules::rule).toList();
    }

    /** Words with spaces or commas between; an expression may have commas of its own. */
    static List<String> split(String list) {
        return Arrays.stream(list.split("\\s+"))
                .flatMap(word -> Arrays.stream(
                        word.startsWith("/") && word.endsWith("/") ? word.split("(?<=/),(?=/)") : word.split(",")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Predicate<String> rule(String text) {
        if (text.startsWith("/") && text.endsWith("/") && text.length() > 2) {
            return expression(text).asPredicate();
        }
        String name = text.toLowerCase(Locale.ROOT);
        if (NAME.matcher(name).matches()) {
            return name.startsWith("*") ? host -> host.endsWith(name.substring(1)) : name::equals;
        }
        Matcher range = RANGE.matcher(text);
        InetAddress network = range.matches() ? IpAddresses.read(range.group(1)) : null;
        if (network != null) {
            int most = network.getAddress().length * 8;
            int bits = range.group(2) == null
                    ? most
                    : Integer.parseInt(range.group(2).substring(1));
            if (bits <= most) {
                return host -> isIn(network.getAddress(), bits, IpAddresses.read(host));
            }
        }
        throw new IllegalArgumentException("a name without scheme and port, *.example.org, an address, a range such as"
                + " 10.0.0.0/8, or /expression/ is expected, but there is '" + text + "'.");
    }

    private static Pattern expression(String text) {
        try {
            return Pattern.compile(text.substring(1, text.length() - 1), Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "the expression '" + text + "' cannot be read: " + wrong.getDescription() + ".", wrong);
        }
    }

    boolean isOpen() {
        return rules.isEmpty();
    }

    /** True if the host is on the list. */
    boolean isListed(String host) {
        String name = host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
        return rules.stream().anyMatch(rule -> rule.test(name));
    }

    private static boolean isIn(byte[] network, int bits, @Nullable InetAddress host) {
        byte[] address = host == null ? new byte[0] : host.getAddress();
        boolean same = network.length == address.length;
        for (int bit = 0; same && bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            same = (network[bit / 8] & mask) == (address[bit / 8] & mask);
        }
        return same;
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
        InetAddress address = IpAddresses.read(name);
        return address != null && !allows(host, address);
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
