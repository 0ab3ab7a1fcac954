package dev.contract.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A broker in a process of its own, which is killed in the end. */
record BrokerProcess(Process process, String url) implements AutoCloseable {

    /** Waits until it answers. */
    static BrokerProcess start(String database, Map<String, String> variables) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        ProcessBuilder builder = new ProcessBuilder(
                        java, "-cp", classPath, BrokerLauncher.class.getName(), "0", database)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("CONTRACT_SECRET_KEY", "a key of the tests, longer than anybody guesses");
        builder.environment().putAll(variables);
        Process process = builder.start();
        String url =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        return new BrokerProcess(process, url);
    }

    /** On Unix this is the signal that nobody can catch. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
