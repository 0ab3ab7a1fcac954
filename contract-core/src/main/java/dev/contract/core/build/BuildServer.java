package dev.contract.core.build;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The usual build servers, and the variables in which they say what they build. For pull requests the source branch counts. */
enum BuildServer {
    GITHUB(
            "GitHub Actions",
            "GITHUB_ACTIONS",
            "GITHUB_HEAD_REF GITHUB_REF",
            "GITHUB_SHA",
            "{GITHUB_SERVER_URL}/{GITHUB_REPOSITORY}/actions/runs/{GITHUB_RUN_ID}"),
    GITLAB(
            "GitLab CI",
            "GITLAB_CI",
            "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME CI_COMMIT_BRANCH",
            "CI_COMMIT_SHA",
            "{CI_JOB_URL}"),
    JENKINS(
            "Jenkins",
            "JENKINS_URL",
            "CHANGE_BRANCH BRANCH_NAME GIT_LOCAL_BRANCH GIT_BRANCH",
            "GIT_COMMIT",
            "{BUILD_URL}"),
    AZURE(
            "Azure Pipelines",
            "TF_BUILD",
            "SYSTEM_PULLREQUEST_SOURCEBRANCH BUILD_SOURCEBRANCH",
            "BUILD_SOURCEVERSION",
            "{SYSTEM_TEAMFOUNDATIONCOLLECTIONURI}{SYSTEM_TEAMPROJECT}/_build/results?buildId={BUILD_BUILDID}"),
    CIRCLE("CircleCI", "CIRCLECI", "CIRCLE_BRANCH", "CIRCLE_SHA1", "{CIRCLE_BUILD_URL}"),
    TRAVIS(
            "Travis CI",
            "TRAVIS",
            "TRAVIS_PULL_REQUEST_BRANCH TRAVIS_BRANCH",
            "TRAVIS_COMMIT",
            "{TRAVIS_BUILD_WEB_URL}"),
    BITBUCKET(
            "Bitbucket Pipelines",
            "BITBUCKET_BUILD_NUMBER",
            "BITBUCKET_BRANCH",
            "BITBUCKET_COMMIT",
            "{BITBUCKET_GIT_HTTP_ORIGIN}/pipelines/results/{BITBUCKET_BUILD_NUMBER}"),
    BUILDKITE("Buildkite", "BUILDKITE", "BUILDKITE_BRANCH", "BUILDKITE_COMMIT", "{BUILDKITE_BUILD_URL}"),
    DRONE("Drone", "DRONE", "DRONE_SOURCE_BRANCH DRONE_BRANCH", "DRONE_COMMIT_SHA", "{DRONE_BUILD_LINK}"),
    CODEBUILD(
            "AWS CodeBuild",
            "CODEBUILD_BUILD_ID",
            "CODEBUILD_WEBHOOK_HEAD_REF",
            "CODEBUILD_RESOLVED_SOURCE_VERSION",
            "{CODEBUILD_BUILD_URL}"),
    APPVEYOR(
            "AppVeyor",
            "APPVEYOR",
            "APPVEYOR_PULL_REQUEST_HEAD_REPO_BRANCH APPVEYOR_REPO_BRANCH",
            "APPVEYOR_REPO_COMMIT",
            "{APPVEYOR_URL}/project/{APPVEYOR_ACCOUNT_NAME}/{APPVEYOR_PROJECT_SLUG}/builds/{APPVEYOR_BUILD_ID}"),
    TEAMCITY("TeamCity", "TEAMCITY_VERSION", "", "BUILD_VCS_NUMBER", "{BUILD_URL}");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final String title;
    private final String marker;
    /** Names of variables with spaces between them; the first that is set counts. */
    private final String branches;

    private final String commit;
    private final String url;

    BuildServer(String title, String marker, String branches, String commit, String url) {
        this.title = title;
        this.marker = marker;
        this.branches = branches;
        this.commit = commit;
        this.url = url;
    }

    boolean isHere(Map<String, String> environment) {
        String value = given(environment, marker);
        return value != null && !value.equalsIgnoreCase("false");
    }

    /** True if a pull request is built: its source branch is told, whatever commit is checked out. */
    boolean isPullRequest(Map<String, String> environment) {
        String[] names = branches.split(" ");
        return names.length > 1 && !isForeign(environment) && given(environment, names[0]) != null;
    }

    /** On GitHub, the code of others may be built beside the base of their pull request; their branch is none of ours. */
    private static boolean isForeign(Map<String, String> environment) {
        return "pull_request_target".equals(environment.get("GITHUB_EVENT_NAME"));
    }

    BuildOrigin origin(Map<String, String> environment) {
        String branch = Stream.of(branches.split(" "))
                .filter(name -> !(name.equals("GITHUB_HEAD_REF") && isForeign(environment)))
                .map(name -> given(environment, name))
                .filter(Objects::nonNull)
                .map(BuildServer::branch)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
        return new BuildOrigin(branch, given(environment, commit), url(environment), title);
    }

    /** The name without what git puts before it; empty if it is none of a branch. */
    private static String branch(String ref) {
        if (ref.startsWith("refs/heads/")) {
            return ref.substring("refs/heads/".length());
        }
        if (ref.startsWith("refs/")) {
            return "";
        }
        return ref.startsWith("origin/") ? ref.substring("origin/".length()) : ref;
    }

    private @Nullable String url(Map<String, String> environment) {
        Matcher variable = VARIABLE.matcher(url);
        StringBuilder whole = new StringBuilder();
        while (variable.find()) {
            String value = given(environment, variable.group(1));
            if (value == null) {
                return null;
            }
            variable.appendReplacement(whole, Matcher.quoteReplacement(value));
        }
        return variable.appendTail(whole).toString();
    }

    private static @Nullable String given(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
