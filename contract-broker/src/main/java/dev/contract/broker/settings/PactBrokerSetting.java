package dev.contract.broker.settings;

/** Settings of the Pact Broker that have no meaning here, each with what holds instead. */
public enum PactBrokerSetting {
    DATABASE_MAX_CONNECTIONS("10 connections to PostgreSQL"),
    DATABASE_POOL_TIMEOUT("a request waits up to 5 seconds for a connection"),
    DATABASE_CONNECT_MAX_RETRIES("a broker that does not reach its database at the start ends: have it started again"),
    DATABASE_CONNECTION_VALIDATION_TIMEOUT("a connection that nobody has used for a moment is tried first"),
    DATABASE_STATEMENT_TIMEOUT("60 seconds"),
    METRICS_SQL_STATEMENT_TIMEOUT("60 seconds"),
    VALIDATE_DATABASE_CONNECTION_CONFIG("the database is always checked at the start"),
    AUTO_MIGRATE_DB("tables are always brought up to date at the start"),
    AUTO_MIGRATE_DB_DATA("the same"),
    ALLOW_MISSING_MIGRATION_FILES("tables of a newer broker are left as they are"),
    SQL_LOG_LEVEL("only slow statements are logged: `slow-query-millis`"),
    SQL_ENABLE_CALLER_LOGGING("a slow statement has the id of its request"),
    LOG_DIR("logs go to standard error"),
    LOG_STREAM("logs go to standard error"),
    LOG_CONFIGURATION_ON_STARTUP("what is in force is one line at the level info"),
    HTTP_DEBUG_LOGGING_ENABLED("`log-requests`; headers and bodies are never logged"),
    WARNING_ERROR_CLASS_NAMES("names of Ruby classes"),
    HIDE_PACTFLOW_MESSAGES("there are none"),
    WEBHOOK_HTTP_CODE_SUCCESS("200 to 206"),
    USER_AGENT("`Pact Broker v2.120.0`"),
    USE_HAL_BROWSER("there is none; `openapi.yaml` describes the API"),
    ENABLE_DIAGNOSTIC_ENDPOINTS("always"),
    USE_RACK_PROTECTION("pages of other sites never change anything"),
    BADGE_PROVIDER_MODE("redirect"),
    SHIELDS_IO_BASE_URL("`https://img.shields.io`"),
    BADGE_DEFAULT_CACHE_SETTING("`max-age=30`"),
    USE_CASE_SENSITIVE_RESOURCE_NAMES("always"),
    PACT_CONTENT_DIFF_TIMEOUT("contracts are compared without a limit of time"),
    NETWORK_DIAGRAM_MAX_PACTICIPANTS("the network has a page with a search"),
    ORDER_VERSIONS_BY_DATE("always"),
    SEMVER_FORMATS("versions are ordered by date"),
    BASE_EQUALITY_ONLY_ON_CONTENT_THAT_AFFECTS_VERIFICATION_RESULTS("always"),
    CHECK_FOR_POTENTIAL_DUPLICATE_PACTICIPANT_NAMES("always"),
    CREATE_DEPLOYED_VERSIONS_FOR_TAGS("always"),
    USE_FIRST_TAG_AS_BRANCH("always"),
    USE_FIRST_TAG_AS_BRANCH_TIME_LIMIT("10 seconds"),
    AUTO_DETECT_MAIN_BRANCH("always"),
    MAIN_BRANCH_CANDIDATES("develop, main and master"),
    ALLOW_DANGEROUS_CONTRACT_MODIFICATION("never"),
    SEED_EXAMPLE_DATA("never"),
    FEATURES("all that there is, is on"),
    CONF("`--settings` names a file of another format"),
    PUMA_PERSISTENT_TIMEOUT("30 seconds"),
    PUMA_METRICS_PORT("metrics are at the port of the broker");

    private final String instead;

    PactBrokerSetting(String instead) {
        this.instead = instead;
    }

    public String variable() {
        return PactBrokerVariables.PREFIX + name();
    }

    /** What holds here, in words. */
    public String instead() {
        return instead;
    }
}
