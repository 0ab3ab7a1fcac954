package dev.contract.broker.ui;

import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes pages: each is a record that says what it shows, in words, and a template that says how. */
public final class Pages implements Routes {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.contract.broker.ui.pages");
    private final Assets assets = new Assets();
    private final boolean canLogIn;
    private Router router = new Router();

    /** With or without a place where people log in. */
    public Pages(boolean canLogIn) {
        this.canLogIn = canLogIn;
    }

    @Override
    public void addTo(Router to) {
        router = to;
        to.page(Permission.PUBLIC, "/assets/{hash}/{name}", assets::answer);
        to.problems(this::problem);
    }

    /** A page; the template gets the record as {@code page} and hands {@code frame} to the layout. */
    public Reply show(Request request, Heading heading, String template, Object page) {
        return show(request, 200, heading, template, page);
    }

    /** The same with another status: where something is wrong with the request, or with what was typed into a form. */
    public Reply show(Request request, int status, Heading heading, String template, Object page) {
        List<Section> sections = Arrays.stream(Section.values())
                .filter(section -> router.showsPage(request.caller(), section.path()))
                .toList();
        Frame frame = Frame.of(request.urls().local(), heading, sections, User.of(request, canLogIn), assets);
        StringOutput output = new StringOutput();
        templates.render(template, Map.of("frame", frame, "page", page), output);
        return Reply.text(status, "text/html;charset=utf-8", output.toString());
    }

    private Reply problem(Request request, int status, List<String> sentences) {
        ProblemPage page = ProblemPage.of(request, status, sentences);
        return show(request, status, new Heading(null, page.title()), "problem.jte", page);
    }
}
