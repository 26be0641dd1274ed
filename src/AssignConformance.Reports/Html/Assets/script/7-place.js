// A link into something closed opens it, unfolds it, marks it, and scrolls there.
// A mismatch, its lines in body and schema: any of them leads to all.
const cardsOf = target => target.matches(".mismatch") ? [target]
  : [...target.querySelectorAll(":scope > a.mark.num")].map(mark => document.getElementById(mark.hash.slice(1))).filter(Boolean);
const linesOf = card => [...card.closest(".scenario").querySelectorAll("a.mark.num")].filter(mark => mark.hash === "#" + card.id).map(mark => mark.closest(".l"));
const currentOf = target => {
  const cards = cardsOf(target);
  return new Set([target, ...cards, ...cards.flatMap(linesOf)]);
};
const mark = target => {
  for (const part of document.querySelectorAll(".current")) { part.classList.remove("current"); }
  for (const part of currentOf(target)) { part.classList.add("current"); }
};

/** The element of an id, which may still be packed: ids within evidence begin with their scenario's. */
const find = async id => {
  const here = document.getElementById(id);
  if (here) { return here; }
  for (let end = id.lastIndexOf("-"); end > 0; end = id.lastIndexOf("-", end - 1)) {
    const owner = document.getElementById(id.slice(0, end));
    if (owner) {
      await unfoldWithin(owner);
      return document.getElementById(id);
    }
  }
  return null;
};

const reveal = async id => {
  if (id === "") { return; }
  const target = await find(id);
  if (id !== state.at) { return; }
  if (!target) {
    told.textContent = `Nothing in this report has the address ${id}`;
    return;
  }
  for (let part = target; part; part = part.parentElement) {
    if (part.tagName === "DETAILS") {
      part.open = true;
      await unfoldWithin(part);
    }
    part.removeAttribute("data-out");
  }
  mark(target);
  const focused = target.matches("details") ? target.querySelector("summary") : target;
  if (focused === target && target.tabIndex < 0) { target.tabIndex = -1; }
  focused.focus({ preventScroll: true });
  for (const line of document.querySelectorAll(".pieces .l.current")) { line.scrollIntoView({ block: "nearest" }); }
  target.scrollIntoView({ block: target.matches(".l") ? "center" : "start" });
};

document.addEventListener("click", async event => {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) { return; }
  const link = event.target.closest('a[href^="#"]');
  if (link) {
    event.preventDefault();
    if (link.dataset.verdict) {
      await go({ q: toggled(state.q, link.dataset.verdict), at: "" });
      document.getElementById("operations").scrollIntoView();
    } else {
      await go({ at: decodeURIComponent(link.hash.slice(1)) });
    }
    return;
  }
  const card = event.target.closest(".mismatch");
  if (card && !event.target.closest("a, button, summary, input") && getSelection().isCollapsed) {
    await unfoldWithin(card.closest(".scenario"));
    await go({ at: (linesOf(card).find(line => !line.closest(".piece")) ?? linesOf(card)[0] ?? card).id });
  }
});
