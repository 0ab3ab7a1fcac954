package dev.contract.broker.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8::7, 2001:db8:0:0:0:0:0:7",
        "::1, 0:0:0:0:0:0:0:1",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void addressIsRead(String text, String address) {
        InetAddress read = IpAddresses.read(text);

        assertThat(Objects.requireNonNull(read).getHostAddress()).isEqualTo(address);
    }

    /** The first is known to every machine, so it would be found if it was looked up. */
    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "999.1.1.1", "127.1", "2130706433", "1.2.3.4.5", ".::1", "1:2", "", "a.example.org"
            })
    void whatIsNoAddressIsNotLookedUp(String text) {
        assertThat(IpAddresses.read(text)).isNull();
    }
}
