package dev.contract.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Files by a pattern with asterisks and the like, as shells know them: {@code *} and {@code ?}, {@code [a-c]}, {@code {one,two}},
 * and {@code **} as a name for any directories, or none, in which links to directories are not followed. Only directories that
 * can lead to a file are looked into.
 */
final class FilePattern {

    private static final Pattern SIGNS = Pattern.compile("[*?{\\[]");
    private static final String ANY_DIRECTORIES = "**";

    private final String pattern;
    private final List<String> names;
    private final Set<Path> files = new TreeSet<>();
    private final Set<Path> directories = new TreeSet<>();

    private FilePattern(String pattern) {
        this.pattern = pattern;
        this.names =
                Stream.of(pattern.split("/+")).filter(name -> !name.isEmpty()).toList();
    }

    /** True for a name that is more than the name of one file. */
    static boolean isPattern(String name) {
        return SIGNS.matcher(name).find();
    }

    /** The files that the pattern fits, in order; the directories, if it fits no file or ends with a slash. */
    static List<Path> find(String written) throws UsageException {
        Set<Path> files = new TreeSet<>();
        Set<Path> directories = new TreeSet<>();
        for (String pattern : Braces.expand(written)) {
            FilePattern one = new FilePattern(pattern);
            if (one.names.isEmpty()) {
                throw new UsageException(
                        "'%s' fits no file: one of its alternatives is empty.\nMend the pattern.".formatted(written));
            }
            one.search();
            files.addAll(one.files);
            directories.addAll(one.directories);
        }
        return List.copyOf(written.endsWith("/") || files.isEmpty() ? directories : files);
    }

    private void search() throws UsageException {
        int first = 0;
        StringBuilder start = new StringBuilder(pattern.startsWith("/") ? "/" : "");
        while (first < names.size() - 1 && !isPattern(names.get(first))) {
            start.append(names.get(first++)).append('/');
        }
        Path base = Path.of(start.toString()); // in one piece, as on Windows C: and what follows are
        if (!Files.isDirectory(base)) {
            throw new UsageException(
                    "'%s' fits no file: there is no directory '%s'.\nCheck the pattern, and the directory in which it is used."
                            .formatted(pattern, base));
        }
        try {
            search(base, first);
        } catch (IOException unreadable) {
            throw new UsageException(
                    "'%s' leads to what cannot be read: %s (%s).\nMake it readable, or the pattern narrower."
                            .formatted(
                                    pattern,
                                    unreadable.getMessage(),
                                    unreadable.getClass().getSimpleName()));
        }
    }

    /** Follows the names from this one on. */
    private void search(Path directory, int index) throws IOException, UsageException {
        String name = names.get(index);
        if (name.equals(ANY_DIRECTORIES)) {
            searchBelow(directory, index);
        } else if (isPattern(name)) {
            PathMatcher matcher = matcher(name);
            for (Path child : children(directory)) {
                if (matcher.matches(child.getFileName())) {
                    found(child, index);
                }
            }
        } else {
            found(directory.resolve(name), index);
        }
    }

    private void found(Path path, int index) throws IOException, UsageException {
        boolean last = index == names.size() - 1;
        if (Files.isDirectory(path)) {
            if (last) {
                directories.add(path);
            } else {
                search(path, index + 1);
            }
        } else if (last && isFile(path)) {
            files.add(path);
        }
    }

    private void searchBelow(Path directory, int index) throws IOException, UsageException {
        boolean last = index == names.size() - 1;
        if (!last) {
            search(directory, index + 1);
        }
        for (Path child : children(directory)) {
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                searchBelow(child, index);
            } else if (last && isFile(child)) {
                files.add(child);
            }
        }
    }

    /** A link that leads nowhere counts: whoever reads it will say so. */
    private static boolean isFile(Path path) {
        return Files.isRegularFile(path) || (Files.isSymbolicLink(path) && !Files.exists(path));
    }

    private static List<Path> children(Path directory) throws IOException {
        List<Path> children = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
                all.forEach(children::add);
            }
        }
        return children;
    }

    private PathMatcher matcher(String name) throws UsageException {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + name);
        } catch (PatternSyntaxException wrong) {
            throw new UsageException("'%s' is no pattern of files: %s.\nName the files, or mend the pattern."
                    .formatted(pattern, wrong.getDescription()));
        }
    }
}
