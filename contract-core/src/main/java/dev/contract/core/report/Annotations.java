package dev.contract.core.report;

import java.util.List;
import java.util.Locale;

/** Checks as lines in the log of a build that the build server shows where people look: on the page of the build and at the file. */
public final class Annotations {

    private Annotations() {}

    /**
     * Workflow commands of GitHub Actions, a line for each check that did not pass.
     *
     * @see <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">workflow commands</a>
     */
    public static List<String> github(CheckReport report) {
        return report.noteworthy().map(Annotations::github).toList();
    }

    private static String github(Check check) {
        String command = switch (check.level()) {
            case FAILED -> "error";
            case WARNING -> "warning";
            default -> "notice";
        };
        String place = check.file() == null ? "" : "file=" + githubProperty(check.file()) + ",";
        place += check.line() == 0 ? "" : "line=" + check.line() + ",";
        return "::" + command + " " + place + "title=" + githubProperty(check.name()) + "::" + githubText(text(check));
    }

    private static String githubProperty(String value) {
        return githubText(Plain.line(value)).replace(":", "%3A").replace(",", "%2C");
    }

    private static String githubText(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /**
     * Logging commands of Azure Pipelines, a line for each check that did not pass; there is no kind below a warning.
     *
     * @see <a href="https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands">logging commands</a>
     */
    public static List<String> azure(CheckReport report) {
        return report.noteworthy()
                .filter(check -> check.level() != Check.Level.NOTE)
                .map(Annotations::azure)
                .toList();
    }

    private static String azure(Check check) {
        String type = check.level() == Check.Level.FAILED ? "error" : "warning";
        String place = check.file() == null ? "" : "sourcepath=" + azureProperty(check.file()) + ";";
        place += check.line() == 0 ? "" : String.format(Locale.ROOT, "linenumber=%d;", check.line());
        String text = Plain.line(check.name()) + ": " + text(check);
        return "##vso[task.logissue type=" + type + ";" + place + "]" + azureText(text);
    }

    private static String azureProperty(String value) {
        return azureText(Plain.line(value)).replace(";", "%3B").replace("]", "%5D");
    }

    private static String azureText(String text) {
        return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** The message; tabs and other control characters have no meaning there. */
    private static String text(Check check) {
        return check.message().isEmpty()
                ? check.name()
                : String.join("\n", check.message().lines().map(Plain::line).toList());
    }
}
