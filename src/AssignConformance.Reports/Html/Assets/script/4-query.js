// What is searched for: words, "phrases" and field:value tokens, each negated by an exclamation mark.
const is = (value, wanted) => value === wanted;
const begins = (value, wanted) => value.startsWith(wanted);
const holds = (value, wanted) => value.includes(wanted);
const fields = {
  verdict: { values: scenario => [scenario.verdict], fits: is },
  version: { values: scenario => [scenario.operation.id.split("/")[0]], fits: is },
  op: { values: scenario => [scenario.operation.id, scenario.operation.title.toLowerCase()], fits: holds },
  page: { values: scenario => [scenario.operation.page], fits: holds },
  rule: { values: scenario => scenario.rules, fits: begins, every: true },
  tag: { values: scenario => scenario.tags, fits: is, every: true },
};

const verdictNamed = text => {
  const name = text.replace(/[^a-z]/g, "");
  return name === "failedknown" ? "known" : name;
};

/** Terms in their order, and what the reader must know of them. */
const parseQuery = text => {
  const [terms, problems] = [[], []];
  for (const [whole, not, name, phrase, word] of text.toLowerCase().matchAll(/(!?)(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))/g)) {
    let [field, value] = [name, phrase ?? word];
    if (!field && fields[value.slice(0, -1)] && value.endsWith(":")) { continue; }
    if (field && !fields[field]) {
      problems.push(`${field}: is no token (${Object.keys(fields).join(", ")}); taken as text`);
      [field, value] = [undefined, whole.slice(not.length).replaceAll('"', "")];
    }
    if (field === "verdict") {
      value = verdictNamed(value);
      if (!ranks.includes(value)) { problems.push(`${phrase ?? word} is no verdict (${ranks.join(", ")})`); }
    }
    if (field === "tag") { value = value.replace(/^@/, ""); }
    if (value) { terms.push({ not: not === "!", field, value }); }
  }
  return { terms, problems };
};

/** A scenario fits where no negated term does, every word does, each rule and tag, and one of the values of each other field. */
const matcher = terms => {
  const fitsTerm = (scenario, { field, value }) => field
    ? fields[field].values(scenario).some(each => fields[field].fits(each, value))
    : scenario.text.includes(value);
  const [never, wanted] = [terms.filter(term => term.not), terms.filter(term => !term.not)];
  const always = wanted.filter(term => !term.field || fields[term.field].every);
  const oneOf = [...grouped(wanted.filter(term => !always.includes(term)), term => term.field).values()];
  return scenario => never.every(term => !fitsTerm(scenario, term))
    && always.every(term => fitsTerm(scenario, term))
    && oneOf.every(each => each.some(term => fitsTerm(scenario, term)));
};
