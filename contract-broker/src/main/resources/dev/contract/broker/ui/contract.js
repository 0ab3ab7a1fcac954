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

// Commands are copied by a button, and the network shows whom a participant has to do with; both are there without it, too.
(() => {
  const addCopy = (command) => {
    const frame = document.createElement("div");
    const button = document.createElement("button");
    frame.className = "copied";
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(command.textContent);
        button.textContent = "Copied";
      } catch (refused) {
        getSelection().selectAllChildren(command);
        button.textContent = "Selected";
      }
    });
    command.replaceWith(frame);
    frame.append(command, button);
  };

  const pointAt = (svg, nodes, edges, node) => {
    const number = String(nodes.indexOf(node));
    svg.classList.toggle("pointed", number !== "-1");
    [...nodes, ...edges].forEach((one) => one.classList.remove("near"));
    if (number === "-1") return;
    node.classList.add("near");
    edges.filter((edge) => edge.dataset.from === number || edge.dataset.to === number).forEach((edge) => {
      [edge, nodes[edge.dataset.from], nodes[edge.dataset.to]].forEach((one) => one.classList.add("near"));
    });
  };

  const addPointing = (svg) => {
    const nodes = [...svg.querySelectorAll(".node")];
    const edges = [...svg.querySelectorAll(".edge")];
    const point = (event) => pointAt(svg, nodes, edges, event.target.closest(".node"));
    ["pointerover", "focusin"].forEach((kind) => svg.addEventListener(kind, point));
    ["pointerleave", "focusout"].forEach((kind) => svg.addEventListener(kind, () => pointAt(svg, nodes, edges, null)));
  };

  const addZoom = (graph, svg) => {
    const size = (name) => Number(svg.getAttribute(name));
    const whole = svg.viewBox.baseVal;
    const zoom = (step, x, y) => {
      const before = size("width") / whole.width;
      const after = Math.max(0.3, Math.min(2, before + step / 100));
      const [left, top] = [graph.scrollLeft + x, graph.scrollTop + y];
      svg.setAttribute("width", Math.round(whole.width * after));
      svg.setAttribute("height", Math.round(whole.height * after));
      graph.scrollTo((left * after) / before - x, (top * after) / before - y);
    };
    document.querySelectorAll("[data-zoom]").forEach((link) => link.addEventListener("click", (event) => {
      event.preventDefault();
      zoom(Number(link.dataset.zoom), graph.clientWidth / 2, graph.clientHeight / 2);
    }));
    graph.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const frame = graph.getBoundingClientRect();
      zoom(event.deltaY < 0 ? 10 : -10, event.clientX - frame.left, event.clientY - frame.top);
    }, { passive: false });
  };

  const addDragging = (graph) => {
    let from = null;
    graph.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.button === 0) from = { x: event.clientX, y: event.clientY, left: graph.scrollLeft, top: graph.scrollTop };
    });
    addEventListener("pointermove", (event) => {
      if (!from) return;
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > 4) graph.classList.add("dragged");
      graph.scrollTo(from.left - event.clientX + from.x, from.top - event.clientY + from.y);
    });
    addEventListener("pointerup", () => { from = null; setTimeout(() => graph.classList.remove("dragged")); });
    graph.addEventListener("dragstart", (event) => event.preventDefault());
    graph.addEventListener("click", (event) => { if (graph.classList.contains("dragged")) event.preventDefault(); }, true);
  };

  const showPicked = (graph, picked) => {
    if (!picked) {
      graph.scrollTo(0, (graph.scrollHeight - graph.clientHeight) / 2);
      return;
    }
    const [frame, box] = [graph.getBoundingClientRect(), picked.getBoundingClientRect()];
    graph.scrollTo(box.left - frame.left - (frame.width - box.width) / 2, box.top - frame.top - (frame.height - box.height) / 2);
  };

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("pre.copy").forEach(addCopy);
    const graph = document.querySelector(".graph");
    const svg = graph && graph.querySelector("svg");
    if (!svg) return;
    addPointing(svg);
    addZoom(graph, svg);
    addDragging(graph);
    showPicked(graph, svg.querySelector(".node.picked"));
  });
})();
