package dev.contract.core.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of secrets that are known by how they look; all repetitions are bounded, as texts may be long. */
enum SecretPattern {
    AWS_KEY("an AWS access key", "\\b((?:AKIA|ASIA)[0-9A-Z]{16})\\b"),
    GITHUB_TOKEN("a GitHub token", "\\b(gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{60,255})"),
    GITLAB_TOKEN("a GitLab token", "\\b(glpat-[A-Za-z0-9_-]{20,300}(?:\\.[A-Za-z0-9]{2}\\.[A-Za-z0-9]{7,12})?)"),
    SLACK_TOKEN("a Slack token", "\\b(xox[abeoprs]-[A-Za-z0-9-]{10,255})"),
    GOOGLE_KEY("a Google API key", "\\b(AIza[0-9A-Za-z_-]{35})"),
    STRIPE_KEY("a Stripe key", "\\b([rs]k_live_[0-9A-Za-z]{16,255})"),
    MODEL_KEY(
            "a key of a language model", "\\b(sk-(?:proj|svcacct|admin|ant-[a-z]{2,10}\\d{2})-[A-Za-z0-9_-]{20,255})"),
    SENDGRID_KEY("a SendGrid key", "\\b(SG\\.[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{32,64})"),
    AZURE_KEY("an Azure key", "\\b(?:Account|SharedAccess)Key=([A-Za-z0-9+/]{40,100}={0,2})"),
    NPM_TOKEN("an npm token", "\\b(npm_[A-Za-z0-9]{36})\\b"),
    PRIVATE_KEY("a private key", "-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY-----\\s*([A-Za-z0-9+/=\\s]{64,20000})"),
    JWT("a JSON Web Token", "\\b(eyJ[A-Za-z0-9_-]{10,4000}\\.eyJ[A-Za-z0-9_-]{10,8000}\\.[A-Za-z0-9_-]{10,2000})"),
    URL_PASSWORD("a password in an address", "\\b[a-z][a-z0-9+.-]{1,20}://[^/\\s:@]{1,100}:([^/\\s:@]{1,100})@");

    private final String words;
    private final Pattern pattern;

    SecretPattern(String words, String regex) {
        this.words = words;
        this.pattern = Pattern.compile(regex);
    }

    String words() {
        return words;
    }

    /** The first secret of this kind in a text that is no placeholder; null if there is none. */
    @Nullable String find(String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String secret = matcher.group(1);
            boolean invented = this == URL_PASSWORD ? Placeholder.isOne(secret) : Placeholder.isObvious(secret);
            if (!invented) {
                return secret;
            }
        }
        return null;
    }
}
