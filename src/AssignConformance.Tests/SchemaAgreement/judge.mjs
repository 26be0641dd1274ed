// The second judge. Standard input is NDJSON: first the schemas, {"schema": id, "draft": "04" or "07", "json": {...}}, then the instances,
// {"id", "schema", "text"}. Standard output is a line an instance, in their order: {"id", "valid"}.
import { createInterface } from "node:readline";
import Ajv from "ajv";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";

// Only verdicts are asked for, and each schema judges few instances: compiling is most of the time. An object's members are its own:
// without ownProperties, what every JavaScript object inherits ("constructor") would count.
const options = { strict: false, allErrors: false, ownProperties: true, messages: false, inlineRefs: false, code: { optimize: false } };
const judges = { "04": new AjvDraft04.default(options), "07": new Ajv.default(options) };
Object.values(judges).forEach(judge => addFormats.default(judge));

const validators = new Map();
let verdicts = [];

function write() {
  process.stdout.write(verdicts.join(""));
  verdicts = [];
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const entry = JSON.parse(line);
  if ("json" in entry) {
    validators.set(entry.schema, judges[entry.draft].compile(entry.json));
    continue;
  }

  const valid = validators.get(entry.schema)(JSON.parse(entry.text));
  verdicts.push(JSON.stringify({ id: entry.id, valid }) + "\n");
  if (verdicts.length === 1000) {
    write();
  }
}

write();
