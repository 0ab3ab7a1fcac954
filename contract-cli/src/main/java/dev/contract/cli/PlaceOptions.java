package dev.contract.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where contracts lie: files, directories, addresses. */
abstract class PlaceOptions {

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "A contract, or a pattern of files; may be repeated.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-d", "--dir"},
            paramLabel = "DIR",
            description = "A directory with contracts, or a pattern; may be repeated.")
    private List<String> directories = new ArrayList<>();

    @Option(names = "--url", paramLabel = "URL", description = "The address of a contract; may be repeated.")
    private List<String> urls = new ArrayList<>();

    @Parameters(
            arity = "0..*",
            paramLabel = "PLACE",
            description = "Files, directories or addresses of contracts, as other tools take them.")
    private List<String> places = new ArrayList<>();

    final List<String> files() {
        return files;
    }

    final List<String> directories() {
        return directories;
    }

    final List<String> urls() {
        return urls;
    }

    final List<String> places() {
        return places;
    }
}
