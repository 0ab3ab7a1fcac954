package dev.contract.consumer.mock.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The few forms of DER (ITU-T X.690) that a certificate has; each method yields one encoded value. */
final class Der {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT);

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return tagged(0x30, parts);
    }

    static byte[] set(byte[]... parts) {
        return tagged(0x31, parts);
    }

    static byte[] integer(BigInteger value) {
        return tagged(0x02, value.toByteArray());
    }

    static byte[] yes() {
        return tagged(0x01, new byte[] {(byte) 0xff});
    }

    static byte[] text(String text) {
        return tagged(0x0c, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] octets(byte[] content) {
        return tagged(0x04, content);
    }

    /** Whole bytes: no bit is unused. */
    static byte[] bits(byte[] content) {
        return tagged(0x03, new byte[] {0}, content);
    }

    static byte[] time(ZonedDateTime moment) {
        String text = TIME.format(moment.withZoneSameInstant(ZoneOffset.UTC));
        return tagged(0x18, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** An object identifier such as {@code 2.5.4.3}. */
    static byte[] identifier(String dotted) {
        String[] arcs = dotted.split("\\.");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(40 * Integer.parseInt(arcs[0]) + Integer.parseInt(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            base128(Integer.parseInt(arcs[i]), content);
        }
        return tagged(0x06, content.toByteArray());
    }

    private static void base128(int value, ByteArrayOutputStream to) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if (value >> shift != 0) {
                to.write(((value >> shift) & 0x7f) | 0x80);
            }
        }
        to.write(value & 0x7f);
    }

    /** Tag, length, and the contents one after the other. */
    static byte[] tagged(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] each : contents) {
            content.writeBytes(each);
        }
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.write(tag);
        int length = content.size();
        if (length < 128) {
            value.write(length);
        } else {
            byte[] digits = BigInteger.valueOf(length).toByteArray();
            int sign = digits[0] == 0 ? 1 : 0;
            value.write(0x80 | (digits.length - sign));
            value.write(digits, sign, digits.length - sign);
        }
        value.writeBytes(content.toByteArray());
        return value.toByteArray();
    }
}
