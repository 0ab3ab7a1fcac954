package dev.contract.core.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What build servers and git say about what is built. */
class BuildOriginTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            GITHUB_ACTIONS=true GITHUB_REF=refs/heads/main GITHUB_SHA=abc GITHUB_SERVER_URL=https://gh GITHUB_REPOSITORY=o/r GITHUB_RUN_ID=7 | main | abc | https://gh/o/r/actions/runs/7 | GitHub Actions
            GITHUB_ACTIONS=true GITHUB_HEAD_REF=feat/x GITHUB_REF=refs/pull/3/merge GITHUB_SHA=abc | feat/x | abc | - | GitHub Actions
            GITHUB_ACTIONS=true GITHUB_REF=refs/tags/v1 GITHUB_SHA=abc | - | abc | - | GitHub Actions
            GITLAB_CI=true CI_COMMIT_BRANCH=main CI_COMMIT_SHA=abc CI_JOB_URL=https://gl/1 | main | abc | https://gl/1 | GitLab CI
            GITLAB_CI=true CI_MERGE_REQUEST_SOURCE_BRANCH_NAME=feat CI_COMMIT_SHA=abc | feat | abc | - | GitLab CI
            JENKINS_URL=http://j GIT_BRANCH=origin/main GIT_COMMIT=abc BUILD_URL=http://j/9 | main | abc | http://j/9 | Jenkins
            TF_BUILD=True BUILD_SOURCEBRANCH=refs/heads/a/b BUILD_SOURCEVERSION=abc SYSTEM_TEAMFOUNDATIONCOLLECTIONURI=https://d/ SYSTEM_TEAMPROJECT=p BUILD_BUILDID=4 | a/b | abc | https://d/p/_build/results?buildId=4 | Azure Pipelines
            CIRCLECI=true CIRCLE_BRANCH=main CIRCLE_SHA1=abc CIRCLE_BUILD_URL=https://c/1 | main | abc | https://c/1 | CircleCI
            TRAVIS=true TRAVIS_BRANCH=main TRAVIS_COMMIT=abc TRAVIS_BUILD_WEB_URL=https://t/1 | main | abc | https://t/1 | Travis CI
            BITBUCKET_BUILD_NUMBER=5 BITBUCKET_BRANCH=main BITBUCKET_COMMIT=abc BITBUCKET_GIT_HTTP_ORIGIN=https://b/o/r | main | abc | https://b/o/r/pipelines/results/5 | Bitbucket Pipelines
            BUILDKITE=true BUILDKITE_BRANCH=main BUILDKITE_COMMIT=abc BUILDKITE_BUILD_URL=https://k/1 | main | abc | https://k/1 | Buildkite
            DRONE=true DRONE_BRANCH=main DRONE_COMMIT_SHA=abc DRONE_BUILD_LINK=https://dr/1 | main | abc | https://dr/1 | Drone
            CODEBUILD_BUILD_ID=x CODEBUILD_WEBHOOK_HEAD_REF=refs/heads/main CODEBUILD_RESOLVED_SOURCE_VERSION=abc | main | abc | - | AWS CodeBuild
            APPVEYOR=True APPVEYOR_REPO_BRANCH=main APPVEYOR_REPO_COMMIT=abc | main | abc | - | AppVeyor
            TEAMCITY_VERSION=2025 BUILD_VCS_NUMBER=abc | - | abc | - | TeamCity
            """)
    void serverSaysWhatItBuilds(
            String variables, @Nullable String branch, @Nullable String commit, @Nullable String url, String source) {
        Map<String, String> environment = Arrays.stream(variables.split(" "))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        assertThat(BuildOrigin.detect(environment, directory)).isEqualTo(new BuildOrigin(branch, commit, url, source));
    }

    @Test
    void checkoutIsKnownUntilItHasChanges() throws Exception {
        git("init", "-q", "-b", "feat/x");
        Files.writeString(directory.resolve("a"), "1");
        git("add", "a");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first");

        BuildOrigin clean = BuildOrigin.detect(Map.of(), directory);
        assertThat(clean.branch()).isEqualTo("feat/x");
        assertThat(clean.commit()).matches("[0-9a-f]{40}");

        Files.writeString(directory.resolve("a"), "2");
        BuildOrigin changed = BuildOrigin.detect(Map.of(), directory);
        assertThat(changed.commit()).isNull();
        assertThat(changed.source()).contains("not committed");
    }

    @Test
    void commitThatIsCheckedOutCountsBeforeTheOneThatTheServerNames() throws Exception {
        git("init", "-q", "-b", "release");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "--allow-empty", "-m", "first");
        String head = BuildOrigin.detect(Map.of(), directory).commit();
        Map<String, String> github =
                Map.of("GITHUB_ACTIONS", "true", "GITHUB_REF", "refs/heads/main", "GITHUB_SHA", "b");

        BuildOrigin other = BuildOrigin.detect(github, directory);
        assertThat(other.commit()).isEqualTo(head);
        assertThat(other.branch()).isEqualTo("release");
        assertThat(other.source()).contains("another commit");

        BuildOrigin jenkins = BuildOrigin.detect(Map.of("JENKINS_URL", "http://j", "BRANCH_NAME", "main"), directory);
        assertThat(jenkins.commit()).isEqualTo(head);
        assertThat(jenkins.branch()).isEqualTo("main");
    }

    @Test
    void branchOfSomebodyElsesPullRequestIsNotOurs() {
        Map<String, String> target = Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_EVENT_NAME", "pull_request_target",
                "GITHUB_HEAD_REF", "main",
                "GITHUB_REF", "refs/heads/develop",
                "GITHUB_SHA", "b");
        assertThat(BuildOrigin.detect(target, directory).branch()).isEqualTo("develop");
    }

    @Test
    void directoryWithoutARepositoryIsUnknown() {
        assertThat(BuildOrigin.detect(Map.of("GITHUB_ACTIONS", "false"), directory))
                .isEqualTo(BuildOrigin.UNKNOWN);
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).directory(directory.toFile()).start();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void directoryMayBeTheOneThatTheProcessRunsIn() {
        assertThat(BuildOrigin.detect(Map.of(), Path.of("")))
                .isEqualTo(BuildOrigin.detect(Map.of(), Path.of("").toAbsolutePath()));
    }
}
