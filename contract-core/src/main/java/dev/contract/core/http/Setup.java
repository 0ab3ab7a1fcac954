package dev.contract.core.http;

import java.net.InetAddress;
import java.util.function.Predicate;

/**
 * How connections are used.
 *
 * @param largestBody how many bytes of an answer are read, decoded ones too
 * @param addresses which of the addresses that a name stands for may be connected to
 */
record Setup(Tls tls, int largestBody, Predicate<InetAddress> addresses) {

    static final int LARGEST_BODY = 256 * 1024 * 1024;

    Setup(Tls tls, int largestBody) {
        this(tls, largestBody, any -> true);
    }
}
