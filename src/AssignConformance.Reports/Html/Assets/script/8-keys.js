// Keys, and the controls of the list.
for (const chip of chips.filter(each => each.tagName === "BUTTON")) {
  chip.addEventListener("click", () => go({ q: toggled(state.q, chip.dataset.verdict), at: "" }));
}
for (const select of selects) { select.addEventListener("change", () => go({ [select.name]: select.value, at: "" })); }
search.addEventListener("input", () => go({ q: search.value, at: "" }, true));
form.addEventListener("submit", event => event.preventDefault());

/** So many are opened at once: each brings some twenty kilobytes of evidence. */
const opened = 100;
const all = form.querySelector("button.all");
all.addEventListener("click", () => {
  const open = all.textContent === "Open all";
  const shown = [...container.querySelectorAll(open ? ".scenario:not([data-out])" : ".scenario[open]")];
  const chosen = open && packs.length > 0 ? shown.slice(0, opened) : shown;
  for (const scenario of chosen) { scenario.open = open; }
  if (chosen.length < shown.length) { told.textContent = `The first ${count(chosen.length)} of ${count(shown.length)} are open; filter the list to open others`; }
  all.textContent = open ? "Close all" : "Open all";
});

const help = document.getElementById("keys");
const hasKeys = help.querySelector("input");
hasKeys.checked = recall("assignconformance-keys") !== "off";
hasKeys.addEventListener("change", () => remember("assignconformance-keys", hasKeys.checked ? "on" : "off"));
form.querySelector("button.help").addEventListener("click", () => help.showModal());
help.querySelector("button").addEventListener("click", () => help.close());

const toFailed = direction => {
  const failed = [...container.querySelectorAll(".scenario:is([data-verdict=failed], [data-verdict=errored]):not([data-out])")];
  if (failed.length === 0) {
    told.textContent = "No failed scenario is in the list";
    return;
  }
  const here = document.activeElement.closest(".scenario") ?? document.getElementById(state.at)?.closest(".scenario");
  const behind = direction > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const ahead = direction > 0 ? failed : [...failed].reverse();
  const next = (here && ahead.find(each => here.compareDocumentPosition(each) & behind)) ?? ahead[0];
  go({ at: next.id }, true);
};

const keys = {
  n: () => toFailed(1), j: () => toFailed(1), p: () => toFailed(-1), k: () => toFailed(-1),
  "/": () => { search.focus(); search.select(); },
  "?": () => help.showModal(),
};
document.addEventListener("keydown", event => {
  const isTyping = event.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]");
  if (event.target === search && event.key === "Escape" && search.value === "") { search.blur(); }
  if (isTyping || help.open || !hasKeys.checked || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !Object.hasOwn(keys, event.key)) { return; }
  event.preventDefault();
  keys[event.key]();
});

addEventListener("popstate", () => show(readFragment()));
form.hidden = false;
const asked = readFragment();
show(asked);
if (asked.at === "" && location.hash.length > 1) { document.getElementById("operations").scrollIntoView(); }
(globalThis.requestIdleCallback ?? setTimeout)(() => allScenarios());
