package dev.contract.broker.ui;

import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.overview.Overview;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;

/** Writes the pages that a person sees who opens the broker in a browser. */
public final class Pages {

    private final Overview overview;
    private final TemplateEngine templates;

    public Pages(Overview overview) {
        this.overview = overview;
        this.templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.contract.broker.ui.pages");
    }

    /** Answers a request for the start page. */
    public Reply start(Request request) {
        StartPage page = StartPage.of(
                request.urls(), overview.integrations(), Clock.systemUTC().instant());
        StringOutput output = new StringOutput();
        templates.render("start.jte", page, output);
        return Reply.text(200, "text/html;charset=utf-8", output.toString())
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    }
}
