package dev.contract.provider.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What one process took of time, of the processors and of memory.
 *
 * @param exitCode negative if the process was ended because it took too long
 */
record Timing(double seconds, double cpuSeconds, int megabytes, int exitCode) {

    static final int ENDED = -1;

    /** Runs a command; its peak memory is the high-water mark that the kernel shows while it runs. */
    static Timing of(List<String> command, Path log, int limit) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int kilobytes = 0;
        double cpu = 0;
        while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
            kilobytes = Math.max(kilobytes, peak(process.pid()));
            cpu = Math.max(cpu, process.info().totalCpuDuration().map(used -> used.toMillis() / 1e3).orElse(0.0));
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(limit)) {
                process.destroyForcibly().waitFor();
                return new Timing(limit, cpu, kilobytes / 1024, ENDED);
            }
        }
        return new Timing((System.nanoTime() - start) / 1e9, cpu, kilobytes / 1024, process.exitValue());
    }

    boolean isEnded() {
        return exitCode == ENDED;
    }

    private static int peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException over) {
            return 0;
        }
    }
}
