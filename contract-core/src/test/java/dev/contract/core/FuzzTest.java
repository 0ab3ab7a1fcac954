package dev.contract.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.format.ContractFormatException;
import dev.contract.core.format.ContractReader;
import dev.contract.core.format.ContractWriter;
import dev.contract.core.format.SpecVersion;
import dev.contract.core.match.Expectation;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Body;
import dev.contract.core.model.Contract;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.Interaction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Contracts and bodies that nobody would write: whatever they are, reading ends in a contract or in a
 * {@link ContractFormatException} and judging in mismatches, on a thread with the usual stack of 1 MB. The system property
 * {@code fuzz.inputs} says how many inputs are tried.
 */
class FuzzTest {

    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 300);
    private static final long STACK = 1024 * 1024;

    private final List<String> escaped = new ArrayList<>();
    private int tried;
    private long longest;
    private String slowest = "none";

    /** Ends what hangs, yet leaves time for many inputs. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void nothingEscapes() throws Exception {
        Thread thread = new Thread(null, this::tryAll, "fuzz", STACK);
        long start = System.nanoTime();
        thread.start();
        thread.join();
        System.out.printf(
                "fuzz: %d inputs, %.1f s, escaped = %d, slowest %.0f ms (%s)%n",
                INPUTS + Monsters.all().size(),
                (System.nanoTime() - start) / 1e9,
                escaped.size(),
                longest / 1e6,
                slowest);
        assertThat(escaped).isEmpty();
        assertThat(tried).isEqualTo(INPUTS + Monsters.all().size());
    }

    private void tryAll() {
        Monsters.all().forEach((name, monster) -> attempt(name, monster.contract(), monster.type(), monster.body()));
        for (long seed = 0; seed < INPUTS; seed++) {
            Mutation mutation = new Mutation(new Random(seed));
            Monsters.Monster normal = Monsters.normal(new Generated(seed), (int) (seed % 4));
            byte[] contract = seed % 2 == 0 ? mutation.of(normal.contract()) : normal.contract();
            attempt("seed " + seed, contract, normal.type(), mutation.of(normal.body()));
        }
    }

    @SuppressWarnings("CatchingUnchecked")
    private void attempt(String name, byte[] contract, String type, byte[] body) {
        long start = System.nanoTime();
        try {
            judge(name, ContractReader.read(name, contract), type, body);
        } catch (ContractFormatException clear) {
            if (!String.valueOf(clear.getMessage()).startsWith(name + ": ")) {
                escaped.add("does not name " + name + ": " + clear.getMessage());
            }
        } catch (Exception | StackOverflowError | OutOfMemoryError escapee) {
            StackTraceElement[] stack = escapee.getStackTrace();
            escaped.add(name + ": " + escapee + " " + Arrays.asList(stack).subList(0, Math.min(12, stack.length)));
        }
        tried++;
        long time = System.nanoTime() - start;
        if (time > longest) {
            longest = time;
            slowest = name;
        }
    }

    private void judge(String name, Contract contract, String type, byte[] body) throws ContractFormatException {
        Headers headers = Headers.of("Content-Type", type);
        Body received = Body.received(body);
        List<Mismatch> found = new ArrayList<>();
        for (Interaction interaction : contract.interactions()) {
            if (interaction instanceof HttpInteraction http) {
                found.addAll(Expectation.ofRequest(http.request())
                        .check(new HttpRequest("POST", "/", Map.of(), headers, received)));
                Expectation<HttpResponse> response = Expectation.ofResponse(http.response());
                found.addAll(response.check(new HttpResponse(200, headers, received)));
                found.addAll(response.check(new HttpResponse(200, Headers.NONE, received)));
                found.addAll(response.check(http.response().example()));
            }
        }
        found.stream()
                .filter(mismatch -> isErrorOfTheMatcher(name, mismatch))
                .forEach(mismatch -> escaped.add(name + ": " + mismatch));
        ContractReader.read("written", ContractWriter.write(contract, SpecVersion.V4));
    }

    /** What an expectation catches so that a run goes on is no answer, but for a body too deep for the stack. */
    private static boolean isErrorOfTheMatcher(String name, Mismatch mismatch) {
        return mismatch.message().startsWith("The message could not be compared") && !name.startsWith("nested ");
    }

    /** Damages bytes as accidents and attackers do. */
    private record Mutation(Random random) {

        private static final List<String> PIECES = List.of(
                "{",
                "}",
                "[",
                "]",
                "\"",
                ",",
                ":",
                "null",
                "1e999999999",
                "-",
                "0.0000000000000000000001",
                "\\u0000",
                "\\ud800",
                "<a>",
                "</a>",
                "&amp;",
                "<!DOCTYPE a>",
                "<![CDATA[",
                "--b",
                "\r\n",
                "%",
                "\u0000",
                "$",
                "[*]",
                "(a+)+",
                "{\"match\":\"type\",\"min\":-1}",
                "{\"match\":\"date\",\"format\":\"[[yyyy\"}",
                "Content-Type:");

        byte[] of(byte[] whole) {
            byte[] bytes = whole;
            for (int i = 1 + random.nextInt(3); i > 0 && bytes.length > 0; i--) {
                int at = random.nextInt(bytes.length);
                bytes = switch (random.nextInt(5)) {
                    case 0 -> Arrays.copyOf(bytes, at);
                    case 1 -> flipped(bytes, at);
                    case 2 -> spliced(bytes, at, at, piece());
                    case 3 -> spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(20)), piece());
                    default -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, random.nextInt(at + 1), at));
                };
            }
            return bytes;
        }

        private byte[] piece() {
            return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
        }

        private byte[] flipped(byte[] bytes, int at) {
            byte[] copy = bytes.clone();
            copy[at] = (byte) random.nextInt(256);
            return copy;
        }

        private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
            byte[] result = Arrays.copyOf(bytes, from + piece.length + bytes.length - to);
            System.arraycopy(piece, 0, result, from, piece.length);
            System.arraycopy(bytes, to, result, from + piece.length, bytes.length - to);
            return result;
        }
    }
}
