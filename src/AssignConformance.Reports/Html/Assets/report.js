// Everything here is an addition: without it the report shows all it has.
(() => {
  const root = document.documentElement;
  const remember = (key, value) => { try { localStorage.setItem(key, value); } catch { /* a file: page may have no storage */ } };
  const recall = key => { try { return localStorage.getItem(key); } catch { return null; } };

  const themes = ["system", "light", "dark"];
  const themeButton = document.getElementById("theme");
  const setTheme = name => {
    if (name === "system") { delete root.dataset.theme; } else { root.dataset.theme = name; }
    document.getElementById("theme-name").textContent = name;
  };
  let theme = themes.includes(recall("assignconformance-theme")) ? recall("assignconformance-theme") : "system";
  setTheme(theme);
  themeButton.hidden = false;
  themeButton.addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    setTheme(theme);
    remember("assignconformance-theme", theme);
  });

  // Long runs carry their evidence packed: Base64 of raw DEFLATE, U+001D between operations, U+001E between the pieces of one.
  const packs = [...document.querySelectorAll("script.pack")];
  const unpacked = new Map();
  const unpack = pack => {
    if (!unpacked.has(pack)) {
      const bytes = Uint8Array.from(atob(pack.textContent), character => character.charCodeAt(0));
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
      unpacked.set(pack, new Response(stream).text().then(text => text.split("\u001d").map(operation => operation.split("\u001e"))));
    }
    return unpacked.get(pack);
  };
  const unfold = async place => {
    if (place.childElementCount > 0) { return; }
    const number = Number(place.closest("[data-number]").dataset.number);
    const pack = packs.findLast(each => Number(each.dataset.first) <= number);
    const pieces = (await unpack(pack))[number - Number(pack.dataset.first)];
    if (place.childElementCount === 0) { place.innerHTML = pieces[Number(place.dataset.piece)]; }
  };
  document.addEventListener("toggle", event => {
    const place = event.target.open && event.target.querySelector(":scope > .packed");
    if (place) { unfold(place); }
  }, true);

  // A link into something closed opens it.
  const reveal = () => {
    let id;
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    const target = id && document.getElementById(id);
    if (!target) { return; }
    for (let part = target; part; part = part.parentElement) {
      if (part.tagName === "DETAILS") { part.open = true; }
      part.removeAttribute("data-out");
    }
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);

  const form = document.querySelector(".filters");
  const scenarios = [...document.querySelectorAll(".scenario")];
  const operations = [...document.querySelectorAll(".operation")];
  const chips = [...form.querySelectorAll(".chip")];
  const search = form.querySelector("input");
  const told = form.querySelector("output");
  const texts = new Map();
  const textOf = scenario => {
    if (!texts.has(scenario)) {
      const operation = scenario.closest(".operation").querySelector("header");
      texts.set(scenario, (operation.textContent + " " + scenario.textContent).toLowerCase());
    }
    return texts.get(scenario);
  };
  const filter = () => {
    const verdicts = chips.filter(chip => chip.getAttribute("aria-pressed") === "true").map(chip => chip.dataset.verdict);
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const scenario of scenarios) {
      const fits = (verdicts.length === 0 || verdicts.includes(scenario.dataset.verdict)) && words.every(word => textOf(scenario).includes(word));
      scenario.toggleAttribute("data-out", !fits);
      shown += fits ? 1 : 0;
    }
    const filtering = verdicts.length > 0 || words.length > 0;
    for (const operation of operations) {
      operation.toggleAttribute("data-out", filtering && !operation.querySelector(".scenario:not([data-out])"));
    }
    told.textContent = filtering ? `${shown} of ${scenarios.length} scenarios shown` : "";
  };
  for (const chip of chips) {
    chip.addEventListener("click", () => {
      chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
      filter();
    });
  }
  search.addEventListener("input", filter);
  form.addEventListener("submit", event => event.preventDefault());
  const all = form.querySelector("button.plain");
  all.addEventListener("click", () => {
    const open = all.textContent === "Open all";
    for (const scenario of scenarios) {
      if (!scenario.hasAttribute("data-out")) { scenario.open = open; }
    }
    all.textContent = open ? "Close all" : "Open all";
  });
  form.hidden = false;
  reveal();
})();
