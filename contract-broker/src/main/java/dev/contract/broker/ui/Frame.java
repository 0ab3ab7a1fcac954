package dev.contract.broker.ui;

import dev.contract.broker.http.Urls;
import java.util.List;

/**
 * What stands around a page: its title, the navigation, the way to the page from above, and the files it needs.
 *
 * @param trail the pages above, outermost first
 */
public record Frame(
        String title,
        String home,
        List<Item> main,
        List<Item> settings,
        List<Link> trail,
        User user,
        String stylesheet,
        String script,
        String icon) {

    /** An entry of the navigation. */
    public record Item(String title, String url, boolean current) {}

    static Frame of(Urls urls, Heading heading, List<Section> sections, User user, Assets assets) {
        return new Frame(
                heading.title(),
                urls.base() + "/",
                items(urls, heading, sections, false),
                items(urls, heading, sections, true),
                heading.trail(),
                user,
                assets.url(urls, Assets.STYLESHEET),
                assets.url(urls, Assets.SCRIPT),
                assets.url(urls, Assets.ICON));
    }

    private static List<Item> items(Urls urls, Heading heading, List<Section> sections, boolean settings) {
        return sections.stream()
                .filter(section -> section.isSetting() == settings)
                .map(section -> new Item(section.title(), urls.base() + section.path(), section == heading.section()))
                .toList();
    }
}
