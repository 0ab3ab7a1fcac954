package dev.contract.broker.ui;

import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Urls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32C;

/** The files that pages need. The address of each names its content, so that browsers may keep it for good. */
final class Assets {

    static final String STYLESHEET = "contract.css";
    static final String SCRIPT = "contract.js";
    static final String ICON = "contract.svg";

    private static final Map<String, String> TYPES = Map.of(
            STYLESHEET, "text/css;charset=utf-8",
            SCRIPT, "text/javascript;charset=utf-8",
            ICON, "image/svg+xml");

    private record File(String hash, String text) {}

    private final Map<String, File> files = new LinkedHashMap<>();

    Assets() {
        List.of(STYLESHEET, SCRIPT, ICON).forEach(name -> files.put(name, read(name)));
    }

    private static File read(String name) {
        try (InputStream file = Assets.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
            CRC32C hash = new CRC32C();
            hash.update(bytes);
            return new File(Long.toHexString(hash.getValue()), new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String url(Urls urls, String name) {
        return urls.to("assets", file(name).hash(), name);
    }

    private File file(String name) {
        File file = files.get(name);
        if (file == null) {
            throw HttpProblem.notFound();
        }
        return file;
    }

    /** Under the hash of another version of the broker browsers get what there is, but do not keep it. */
    Reply answer(Request request) {
        String name = request.name("name");
        File file = file(name);
        Reply reply = Reply.text(200, String.valueOf(TYPES.get(name)), file.text());
        return file.hash().equals(request.name("hash"))
                ? reply.with("Cache-Control", "public, max-age=31536000, immutable")
                : reply;
    }
}
