// The order of the list and its groups: elements are moved, so that reading and tabbing follow what is seen.
const orders = {
  page: (a, b) => a.operation.order - b.operation.order || a.order - b.order,
  verdict: (a, b) => ranks.indexOf(a.verdict) - ranks.indexOf(b.verdict) || orders.page(a, b),
  slowest: (a, b) => b.seconds - a.seconds || orders.page(a, b),
};
const messageOf = element => textOf(element.querySelector(":scope > .mismatches .message") ?? element.querySelector(":scope > .explanation span:last-child"));
const groupings = {
  operation: null,
  message: messageOf,
  cause: element => textOf(element.querySelector(":scope > .mismatches .cause p")).replace(/^Because /, "") || messageOf(element),
};

const make = (name, className, ...content) => {
  const element = document.createElement(name);
  element.className = className;
  element.append(...content);
  return element;
};

/** A scenario outside its operation, under a link to it. */
const apart = ({ element, operation }) => {
  const link = make("a", "", operation.title);
  link.href = "#" + operation.section.id;
  const place = make("div", "apart", make("p", "of", link, " ", make("span", "id", operation.id)), element);
  place.dataset.number = operation.section.dataset.number ?? "";
  return place;
};

let isAtHome = true;
const arrange = (sort, group) => {
  if (isAtHome && sort === "page" && group === "operation") { return; }
  isAtHome = sort === "page" && group === "operation";
  const compare = orders[sort];
  const sections = allOperations().filter(operation => operation.scenarios.length > 0);
  const empty = allOperations().filter(operation => operation.scenarios.length === 0);
  const first = new Map();
  for (const operation of sections) {
    const members = [...operation.scenarios].sort(compare);
    first.set(operation, members[0]);
    operation.place.after(...members.map(each => each.element));
  }
  const inOrder = isAtHome ? allOperations() : [...sections.sort((a, b) => compare(first.get(a), first.get(b))), ...empty];
  container.replaceChildren(...inOrder.map(operation => operation.section));
  if (!groupings[group]) { return; }

  const failing = allScenarios().filter(scenario => messageOf(scenario.element) !== "");
  const groups = [...grouped(failing.sort(compare), scenario => groupings[group](scenario.element))];
  if (sort === "page") { groups.sort(([, a], [, b]) => b.length - a.length); }
  container.prepend(...groups.map(([title, members]) => make("section", "operation group",
    make("header", "", make("h3", "", title), make("span", "quiet num", members.length === 1 ? "1 scenario" : `${members.length.toLocaleString("en-US")} scenarios`)),
    ...members.map(apart))));
};
