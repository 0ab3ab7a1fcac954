package dev.contract.broker.db;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.config.JdbiConfig;

/** Tells statements which database they are for. */
public final class SqlDialect implements JdbiConfig<SqlDialect> {

    private static final Pattern IN = Pattern.compile("in \\(<(\\w+)>\\)");

    private final Map<String, String> rendered = new ConcurrentHashMap<>();
    private Dialect dialect = Dialect.SQLITE;

    Dialect dialect() {
        return dialect;
    }

    void is(Dialect other) {
        this.dialect = other;
    }

    /** The statement with every {@code in (<name>)} in words that take a list as one parameter. */
    String render(String sql) {
        return rendered.computeIfAbsent(
                sql, text -> IN.matcher(text).replaceAll(in -> Matcher.quoteReplacement(dialect.in(in.group(1)))));
    }

    @Override
    public SqlDialect createCopy() {
        return this;
    }
}
