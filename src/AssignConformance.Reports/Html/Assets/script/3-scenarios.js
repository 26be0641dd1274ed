// The scenarios as the filter and the order see them, read from the document when first asked for.
const container = document.getElementById("scenarios");
const ranks = ["failed", "errored", "known", "blocked", "nottestable", "flaky", "passed"];
const textOf = part => part ? part.textContent.replace(/\s+/g, " ").trim() : "";
const textsOf = (part, selector) => [...part.querySelectorAll(selector)].map(each => each.textContent.trim());
const tagsOf = texts => texts.map(tag => tag.replace(/^@/, "").toLowerCase());

const grouped = (items, keyOf) => {
  const groups = new Map();
  for (const item of items) { groups.set(keyOf(item), [...groups.get(keyOf(item)) ?? [], item]); }
  return groups;
};

/** Seconds of "840 µs", "12 ms", "1.24 s" or "2 min 05 s"; 0 of anything else. */
const secondsOf = text => {
  const found = /(?:(\d+) min )?([\d.]+) (µs|ms|s)/.exec(text);
  return found ? 60 * Number(found[1] ?? 0) + Number(found[2]) * { "µs": 1e-6, ms: 1e-3, s: 1 }[found[3]] : 0;
};

const tagSets = container.dataset.tagSets.split("|").map(set => tagsOf(set.split(" ").filter(Boolean)));

const readScenario = (element, operation, order) => {
  const isRow = element.tagName === "P";
  return {
    element, operation, order,
    verdict: isRow ? "passed" : element.dataset.verdict,
    rules: isRow ? [] : textsOf(element, ":scope > .explanation .rule, :scope > .mismatches .rule").map(rule => rule.toLowerCase()),
    tags: [...operation.tags, ...isRow ? tagSets[element.dataset.t ?? 0] : tagsOf(textsOf(element, ":scope > summary .tags span"))],
    seconds: secondsOf((isRow ? element.querySelector("i") : element.querySelector("summary > .num")).textContent),
    text: (operation.text + " " + element.textContent).toLowerCase(),
  };
};

const readOperation = (section, order) => {
  const header = section.querySelector("header");
  const id = textOf(header.querySelector(".id")).toLowerCase();
  const operation = {
    section, order, id,
    title: textOf(header.querySelector("h3")),
    page: (section.dataset.page ?? id + ".md").toLowerCase(),
    tags: tagsOf(textsOf(header, ".tags span")),
    text: header.textContent,
    place: document.createComment(""),
  };
  const elements = [...section.querySelectorAll(":scope > .scenario, :scope > p[data-t]")];
  elements[0]?.before(operation.place);
  operation.scenarios = elements.map((element, index) => readScenario(element, operation, index));
  return operation;
};

let operations;
const allOperations = () => operations ??= [...container.querySelectorAll(":scope > .operation")].map(readOperation);
let scenarios;
const allScenarios = () => scenarios ??= allOperations().flatMap(operation => operation.scenarios);
