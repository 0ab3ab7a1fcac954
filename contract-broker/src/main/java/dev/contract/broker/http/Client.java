package dev.contract.broker.http;

/**
 * Where a request comes from.
 *
 * @param peer the IP address that the connection comes from: the client's, or that of the last proxy
 * @param address the IP address of the client; that which a proxy names, if the peer is trusted
 * @param requestId a name for the request in logs, from its header X-Request-Id or made for it
 */
public record Client(String peer, String address, String requestId, String authorization, String cookies) {

    static final Client UNKNOWN = new Client("", "", "", "", "");

    /** The value of a cookie, or the empty text. */
    public String cookie(String name) {
        for (String cookie : cookies.split(";")) {
            String[] pair = cookie.strip().split("=", 2);
            if (pair.length == 2 && pair[0].equals(name)) {
                return pair[1];
            }
        }
        return "";
    }
}
