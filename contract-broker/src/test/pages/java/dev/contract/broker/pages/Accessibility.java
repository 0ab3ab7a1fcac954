package dev.contract.broker.pages;

import com.microsoft.playwright.Page;
import java.util.List;

/** What makes a page hard to use for those who do not see it well; asked in the browser itself. */
final class Accessibility {

    private static final String PROBLEMS =
            """
            () => {
              const problems = [];
              const all = (selector) => [...document.querySelectorAll(selector)];
              const one = (what, selector) => {
                if (all(selector).length !== 1) problems.push(`${all(selector).length} of ${what}`);
              };
              one("h1", "h1"); one("main", "main"); one("header", "body > header"); one("footer", "body > footer");
              if (!document.documentElement.lang || !document.title) problems.push("no language or title");
              const name = (e) => (e.getAttribute("aria-label") || e.textContent || "").trim();
              all("input, select, textarea").filter((e) => e.type !== "hidden" && !e.labels.length)
                .forEach((e) => problems.push("no label: " + e.outerHTML));
              all("a, button, summary").filter((e) => !name(e)).forEach((e) => problems.push("no name: " + e.outerHTML));
              all("img").filter((e) => !e.hasAttribute("alt")).forEach((e) => problems.push("no alt: " + e.outerHTML));
              all("table").filter((e) => !e.caption).forEach((e) => problems.push("no caption: " + e.outerHTML.slice(0, 80)));
              all("th").filter((e) => !e.scope).forEach((e) => problems.push("no scope: " + e.outerHTML));
              all("nav").filter((e) => !name(e)).forEach((e) => problems.push("no name: " + e.outerHTML.slice(0, 80)));
              all("time").filter((e) => !e.dateTime).forEach((e) => problems.push("no moment: " + e.outerHTML));
              const ids = all("[id]").map((e) => e.id);
              ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => problems.push("twice: " + id));
              let level = 0;
              all("main h1, main h2, main h3, main h4").forEach((e) => {
                const next = Number(e.tagName[1]);
                if (level && next > level + 1) problems.push("heading left out before: " + e.textContent);
                level = next;
              });
              return problems;
            }
            """;

    /** WCAG 2.2, success criterion 1.4.3: 4.5 to 1, or 3 to 1 for large texts. */
    private static final String FAINT =
            """
            () => {
              const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
              const paint = (colours) => {
                canvas.clearRect(0, 0, 1, 1);
                colours.forEach((colour) => { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); });
                return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((c) => c / 255);
              };
              const light = (rgb) => {
                const [r, g, b] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const grounds = (element) => {
                const found = [];
                for (let e = element; e; e = e.parentElement) found.unshift(getComputedStyle(e).backgroundColor);
                const drawn = element.closest("a.node");
                if (drawn) found.push(getComputedStyle(drawn.querySelector("rect")).fill);
                return found;
              };
              const faint = [];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const e = texts.currentNode.parentElement;
                if (!texts.currentNode.data.trim() || !e.checkVisibility() || e.closest(".unseen, .skip")) continue;
                const style = getComputedStyle(e);
                const behind = grounds(e);
                const [a, b] = [light(paint(behind)), light(paint([...behind, style.color]))].sort((x, y) => y - x);
                const ratio = (a + 0.05) / (b + 0.05);
                const size = parseFloat(style.fontSize);
                const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
                if (ratio < (large ? 3 : 4.5)) faint.push(`${ratio.toFixed(2)}: ${texts.currentNode.data.trim().slice(0, 40)} (${e.className})`);
              }
              return [...new Set(faint)];
            }
            """;

    private Accessibility() {}

    static List<?> problems(Page page) {
        return (List<?>) page.evaluate(PROBLEMS);
    }

    static List<?> faintTexts(Page page) {
        return (List<?>) page.evaluate(FAINT);
    }
}
