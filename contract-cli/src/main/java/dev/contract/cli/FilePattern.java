package dev.contract.cli;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Files by a pattern with asterisks and the like, as shells know them; two asterisks before a slash stand for any directories,
 * or none. Only directories that can lead to a file are looked into.
 */
final class FilePattern {

    private static final Pattern SIGNS = Pattern.compile("[*?{\\[]");
    private static final String ANY_DIRECTORIES = "**/";

    private final String pattern;
    private final boolean onlyDirectories;
    private final Path base;
    private final PathMatcher names;
    /** What the directory of each depth below the base has to match; none below those that may be anything. */
    private final List<PathMatcher> levels = new ArrayList<>();

    private boolean deep;

    private FilePattern(String written) throws UsageException {
        this.onlyDirectories = written.endsWith("/");
        this.pattern = written.replaceFirst("/+$", "");
        int firstSign = signIn(pattern);
        int slash = pattern.lastIndexOf('/', firstSign);
        this.base = Path.of(slash < 0 ? "" : slash == 0 ? "/" : pattern.substring(0, slash));
        this.names = matcher(pattern);
        addLevels(slash);
    }

    /** True for a name that is more than the name of one file. */
    static boolean isPattern(String name) {
        return SIGNS.matcher(name).find();
    }

    /** The files that the pattern fits, in order; the directories, if it fits no file or ends with a slash. */
    static List<Path> find(String pattern) throws UsageException {
        return new FilePattern(pattern).find();
    }

    private static int signIn(String pattern) {
        var sign = SIGNS.matcher(pattern);
        return sign.find() ? sign.start() : pattern.length();
    }

    private PathMatcher matcher(String glob) throws UsageException {
        try {
            // in Java, ** before a slash is one directory at least
            boolean grouped = glob.contains("{");
            String shell = grouped ? glob : glob.replace(ANY_DIRECTORIES, "{" + ANY_DIRECTORIES + ",}");
            return FileSystems.getDefault().getPathMatcher("glob:" + shell);
        } catch (PatternSyntaxException wrong) {
            throw new UsageException("'%s' is no pattern of files: %s.\nName the files, or mend the pattern."
                    .formatted(pattern, wrong.getDescription()));
        }
    }

    private void addLevels(int slash) throws UsageException {
        for (int end = pattern.indexOf('/', slash + 1); end >= 0; end = pattern.indexOf('/', end + 1)) {
            String above = pattern.substring(0, end);
            if (above.contains("**") || above.contains("{")) {
                deep = true; // a group may have slashes of its own
                return;
            }
            levels.add(matcher(above));
        }
        deep = pattern.substring(slash + 1).contains("**") || pattern.contains("{");
    }

    private List<Path> find() throws UsageException {
        if (!Files.isDirectory(base)) {
            throw new UsageException(
                    "'%s' fits no file: there is no directory '%s'.\nCheck the pattern, and the directory in which it is used."
                            .formatted(pattern, base));
        }
        Visitor visitor = new Visitor();
        try {
            int depth = deep ? Integer.MAX_VALUE : levels.size() + 1;
            Files.walkFileTree(base, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, visitor);
        } catch (IOException unreadable) {
            throw new UsageException(
                    "'%s' leads to what cannot be read: %s.\nMake it readable, or the pattern narrower."
                            .formatted(pattern, unreadable.getMessage()));
        }
        List<Path> found = onlyDirectories || visitor.files.isEmpty() ? visitor.directories : visitor.files;
        Collections.sort(found);
        return found;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final List<Path> files = new ArrayList<>();
        private final List<Path> directories = new ArrayList<>();

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            add(directory, attributes);
            return leadsOn(directory) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        private boolean leadsOn(Path directory) {
            int depth = directory.equals(base) ? 0 : base.relativize(directory).getNameCount();
            return depth == 0
                    || (depth > levels.size() ? deep : levels.get(depth - 1).matches(directory));
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            add(file, attributes); // also a directory, where the pattern does not lead below it
            return FileVisitResult.CONTINUE;
        }

        private void add(Path path, BasicFileAttributes attributes) {
            if (names.matches(path) && (attributes.isRegularFile() || attributes.isDirectory())) {
                (attributes.isDirectory() ? directories : files).add(path);
            }
        }

        /** A link to a directory above leads nowhere new; what may not be read only matters if it can lead to a file. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof FileSystemLoopException || !(leadsOn(file) || names.matches(file))) {
                return FileVisitResult.CONTINUE;
            }
            throw new IOException(file + " (" + failed.getClass().getSimpleName() + ")", failed);
        }
    }
}
