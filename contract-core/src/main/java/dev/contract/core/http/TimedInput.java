package dev.contract.core.http;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;

/** The bytes of a socket, each wait for them limited by what the deadline leaves. */
final class TimedInput extends FilterInputStream {

    private final Limited limited;

    private TimedInput(Limited limited) {
        super(new BufferedInputStream(limited, 16 * 1024));
        this.limited = limited;
    }

    static TimedInput of(Socket socket) throws IOException {
        return new TimedInput(new Limited(socket));
    }

    void deadline(Deadline deadline) {
        limited.deadline = deadline;
    }

    private static final class Limited extends FilterInputStream {

        private final Socket socket;
        private Deadline deadline = new Deadline(System.nanoTime());

        Limited(Socket socket) throws IOException {
            super(socket.getInputStream());
            this.socket = socket;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            socket.setSoTimeout(deadline.millisLeft());
            return in.read(buffer, offset, length);
        }
    }
}
