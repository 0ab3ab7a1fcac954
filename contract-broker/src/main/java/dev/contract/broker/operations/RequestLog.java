package dev.contract.broker.operations;

import dev.contract.broker.http.Exchange;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.RequestListener;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs a line for each request. */
public final class RequestLog implements RequestListener {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(token|secret|passw|key|auth|credential|signature|session).*|code|state|nonce|sig");

    /** Tokens of ours, JSON web tokens, and secrets inside of an address. */
    private static final Pattern SECRET_VALUE = Pattern.compile(
            "(?i).*(contract_[\\w-]{16}|eyJ[\\w-]{16}|(bearer|basic)[ +]|(token|secret|password|passwd|key|code)(=|%3d)|//[^/]*@).*",
            Pattern.DOTALL);

    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");

    @Override
    public void begins() {
        // all is said at the end
    }

    @Override
    public void ends(Exchange exchange) {
        Request request = exchange.request();
        String path = printable(request.path());
        String query = query(request);
        String status = exchange.status() == Exchange.NO_ANSWER ? "none" : String.valueOf(exchange.status());
        long millis = exchange.took().toMillis();
        String caller = printable(request.caller().name());
        LOG.atInfo()
                .addKeyValue("method", request.method())
                .addKeyValue("path", path)
                .addKeyValue("query", query)
                .addKeyValue("status", status)
                .addKeyValue("millis", millis)
                .addKeyValue("bytes", exchange.bytes())
                .addKeyValue("caller", caller)
                .addKeyValue("address", request.client().address())
                .log("{} {}{}{} {} {} ms {} bytes {} {}", new Object[] {
                    request.method(),
                    path,
                    query.isEmpty() ? "" : "?",
                    query,
                    status,
                    millis,
                    exchange.bytes(),
                    caller,
                    request.client().address()
                });
    }

    /** As it was sent, but for values that look like secrets. */
    private static String query(Request request) {
        List<String> shown = new ArrayList<>();
        for (String pair : request.rawQuery().isEmpty()
                ? new String[0]
                : request.rawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            shown.add(parts.length == 2 && isSecret(parts[0], parts[1]) ? parts[0] + "=***" : pair);
        }
        return printable(String.join("&", shown));
    }

    private static boolean isSecret(String name, String value) {
        return SECRET_NAME.matcher(name).matches()
                || SECRET_VALUE.matcher(value).matches();
    }

    private static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("?");
    }
}
