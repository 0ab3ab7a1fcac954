package dev.contract.broker.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Reads the bodies of requests, none larger than the limit, and only so many large ones at once that memory lasts. */
final class Bodies {

    private static final int SMALL = 256 * 1024;
    private static final int KILOBYTE = 1024;
    private static final int MOST_DRAINED = 10;
    private static final int SECONDS_TO_WAIT = 20;

    /** A client that sends byte by byte holds a thread. */
    private static final int SECONDS_TO_READ = 60;

    private static final int MOST_UNREAD = 4;

    private final long limit;
    private final Semaphore kilobytes;
    private final AtomicLong arrived = new AtomicLong();

    Bodies(long limit) {
        this.limit = limit;
        this.kilobytes = new Semaphore((int) Math.max(1, limit / KILOBYTE), true);
    }

    /** Does the work with the body; what a large one takes of the memory is free again afterwards. */
    Reply with(HttpServletRequest request, Work work) throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > limit) {
            drain(request.getInputStream());
            throw tooLarge();
        }
        if (List.of("GET", "HEAD").contains(request.getMethod())) {
            return work.answer(new byte[0]); // it would mean nothing (RFC 9110 §9.3.1)
        }
        byte[] body = read(request.getInputStream());
        try {
            return body.length <= SMALL ? work.answer(body) : inTurn(body, work);
        } finally {
            arrived.addAndGet(-body.length);
        }
    }

    /** Reading a document takes many times its size. */
    private Reply inTurn(byte[] body, Work work) throws IOException {
        int taken = body.length / KILOBYTE;
        acquire(taken);
        try {
            return work.answer(body);
        } finally {
            kilobytes.release(taken);
        }
    }

    /** Answers a request whose body was read. */
    interface Work {
        Reply answer(byte[] body);
    }

    /** What has arrived is counted; what is returned stays counted, all else is not any more. */
    private byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean whole = false;
        try {
            read(in, body);
            whole = true;
            return body.toByteArray();
        } finally {
            if (!whole) {
                arrived.addAndGet(-body.size());
            }
        }
    }

    private void read(InputStream in, ByteArrayOutputStream body) throws IOException {
        long start = System.nanoTime();
        byte[] buffer = new byte[8 * KILOBYTE];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            body.write(buffer, 0, read);
            if (arrived.addAndGet(read) > limit * MOST_UNREAD && body.size() > SMALL) {
                throw busy();
            }
            if (body.size() > limit) {
                drain(in);
                throw tooLarge();
            }
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(SECONDS_TO_READ)) {
                throw HttpProblem.of(408, "The request body did not arrive within " + SECONDS_TO_READ + " seconds");
            }
        }
    }

    /** Clients listen to the answer only when they have sent all; those that send far too much are cut off. */
    private void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[64 * KILOBYTE];
        long start = System.nanoTime();
        long left = limit * MOST_DRAINED;
        while (left > 0 && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(SECONDS_TO_READ)) {
            int read = in.read(buffer);
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }

    private void acquire(int taken) {
        try {
            if (!kilobytes.tryAcquire(taken, SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw HttpProblem.of(503, "The broker is being stopped.");
        }
    }

    private static HttpProblem busy() {
        return HttpProblem.of(503, "Too many large documents are being read at the moment. Try again later.");
    }

    private HttpProblem tooLarge() {
        return HttpProblem.of(
                413, "The request body is larger than %,d bytes, the limit of this broker".formatted(limit));
    }
}
