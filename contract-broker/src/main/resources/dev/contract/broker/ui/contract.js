// Pages work without this file: it only remembers whether they shall be light or dark, and finds the search by a key.
"use strict";
(() => {
  const root = document.documentElement;
  const stored = () => {
    try {
      return localStorage.getItem("theme");
    } catch (refused) {
      return null;
    }
  };
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme || (prefersDark.matches ? "dark" : "light")) === "dark";
  if (stored() === "dark" || stored() === "light") {
    root.dataset.theme = stored();
  }

  const addToggle = () => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "theme";
    const show = () => {
      button.textContent = isDark() ? "Light" : "Dark";
      button.setAttribute("aria-label", isDark() ? "Show pages in light colours" : "Show pages in dark colours");
    };
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try {
        localStorage.setItem("theme", root.dataset.theme);
      } catch (refused) {
        // it is remembered for this page only
      }
      show();
    });
    prefersDark.addEventListener("change", show);
    show();
    document.querySelector("header.top .inside").append(button);
  };

  const focusSearch = (event) => {
    const typing = event.target.closest && event.target.closest("input, select, textarea");
    const search = document.querySelector("input[type=search]");
    if (event.key === "/" && search && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
    }
  };

  document.addEventListener("DOMContentLoaded", addToggle);
  document.addEventListener("keydown", focusSearch);
})();
