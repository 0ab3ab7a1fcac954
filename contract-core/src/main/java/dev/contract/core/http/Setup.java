package dev.contract.core.http;

/**
 * How connections are used.
 *
 * @param largestBody how many bytes of an answer are read, decoded ones too
 */
record Setup(Tls tls, int largestBody) {

    static final int LARGEST_BODY = 256 * 1024 * 1024;
}
