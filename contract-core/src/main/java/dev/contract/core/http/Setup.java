package dev.contract.core.http;

import java.util.function.Supplier;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * How connections are used.
 *
 * @param tls makes the sockets for https; asked only if there are any, as it is slow
 * @param largestBody how many bytes of an answer are read, decoded ones too
 */
record Setup(Supplier<SocketFactory> tls, int largestBody) {

    static final Setup STANDARD = new Setup(SSLSocketFactory::getDefault, 256 * 1024 * 1024);
}
