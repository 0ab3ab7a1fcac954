package dev.contract.broker.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** IP addresses as texts. Nothing is ever looked up: what has dots and digits only could be a name to a name service. */
public final class IpAddresses {

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern V4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern V6 = Pattern.compile("(?=.*:)[0-9a-fA-F:][0-9a-fA-F.:]*");

    private IpAddresses() {}

    /** Null for what is no address, or a part of one. */
    public static @Nullable InetAddress read(String text) {
        try {
            return V4.matcher(text).matches() || V6.matcher(text).matches() ? InetAddress.getByName(text) : null;
        } catch (UnknownHostException none) {
            return null;
        }
    }
}
