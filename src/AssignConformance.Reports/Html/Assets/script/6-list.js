// The list: its state is in the fragment, so that what is seen can be sent around.
const form = document.querySelector(".filters");
const search = form.querySelector("input");
const told = form.querySelector("output");
const chips = [...document.querySelectorAll("[data-verdict]:not(.scenario)")];
const selects = [...form.querySelectorAll("select")];
const total = container.querySelectorAll(".scenario, .operation > p[data-t]").length;
const count = number => number.toLocaleString("en-US");
let isStale = false;

const filter = query => {
  const { terms, problems } = parseQuery(query);
  const isFiltering = terms.length > 0;
  let shown = total;
  if (isFiltering || isStale) {
    const fits = matcher(terms);
    const sections = new Set();
    shown = 0;
    for (const scenario of allScenarios()) {
      const isShown = fits(scenario);
      scenario.element.toggleAttribute("data-out", !isShown);
      if (isShown) { sections.add(scenario.element.closest(".operation")); shown++; }
    }
    for (const section of container.children) {
      section.toggleAttribute("data-out", !sections.has(section) && (isFiltering || section.querySelector(":scope > .empty") === null));
    }
    isStale = isFiltering;
  }
  const verdicts = terms.filter(term => term.field === "verdict" && !term.not).map(term => term.value);
  for (const chip of chips) { chip.setAttribute(chip.tagName === "A" ? "aria-current" : "aria-pressed", String(verdicts.includes(chip.dataset.verdict))); }
  told.textContent = [isFiltering ? `${count(shown)} of ${count(total)} scenarios shown` : "", ...problems].filter(Boolean).join(". ");
};

/** The query with or without the token of a verdict. */
const toggled = (query, verdict) => {
  const token = `verdict:${verdict}`;
  const rest = query.split(/\s+/).filter(part => part !== "" && part !== token);
  return query.split(/\s+/).includes(token) ? rest.join(" ") : [...rest, token].join(" ");
};

const nothingAsked = { q: "", sort: "page", group: "operation", at: "" };
const readFragment = () => {
  const text = location.hash.slice(1);
  if (!text.includes("=")) {
    try { return { ...nothingAsked, at: decodeURIComponent(text) }; } catch { return nothingAsked; }
  }
  const given = new URLSearchParams(text);
  return {
    q: given.get("q") ?? "",
    sort: Object.hasOwn(orders, given.get("sort")) ? given.get("sort") : "page",
    group: Object.hasOwn(groupings, given.get("group")) ? given.get("group") : "operation",
    at: given.get("at") ?? "",
  };
};
const fragmentOf = state => {
  const asked = Object.entries(state).filter(([name, value]) => value !== nothingAsked[name]);
  return "#" + (asked.every(([name]) => name === "at") ? state.at : new URLSearchParams(asked).toString());
};

let state = { ...nothingAsked };
const show = async next => {
  const isArranged = next.sort !== state.sort || next.group !== state.group;
  const isFiltered = next.q !== state.q || isArranged;
  state = next;
  if (search.value !== state.q) { search.value = state.q; }
  for (const select of selects) { select.value = state[select.name]; }
  if (isArranged) { arrange(state.sort, state.group); isStale = true; }
  if (isFiltered) { filter(state.q); }
  await reveal(state.at);
};
/** Shows another state and writes it into the address; replacing what stands there leaves no step for "back". */
const go = (change, isReplacing = false) => {
  const next = { ...state, ...change };
  try { history[isReplacing ? "replaceState" : "pushState"](null, "", fragmentOf(next)); } catch { /* a sandboxed frame has no history */ }
  return show(next);
};
