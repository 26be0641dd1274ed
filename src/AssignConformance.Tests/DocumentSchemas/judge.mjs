// Judges documents by a JSON Schema: node judge.mjs SCHEMA DRAFT FORM, where SCHEMA is a file, or a name in the package schemastore; DRAFT is 07 or
// 2020; and FORM is json, lines (a document each) or yaml. Standard input holds the documents. Standard output is a line a violation:
// document number, JSON Pointer, message.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";

const [name, draft, form] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const file = name.endsWith(".json") ? name : require.resolve(`schemastore/schemas/json/${name}.json`);
// A pattern of the SARIF schema is none in Unicode mode.
const ajv = new (draft === "2020" ? Ajv2020.default : Ajv.default)({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(file, "utf8")));

const text = readFileSync(0, "utf8");
const documents = form === "lines" ? text.split("\n").filter(line => line.length > 0).map(line => JSON.parse(line)) : [form === "yaml" ? parse(text) : JSON.parse(text)];
documents.forEach((document, index) => {
  if (!validate(document)) {
    const violations = validate.errors.slice(0, 20).map(error => `${index + 1} ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}\n`);
    process.stdout.write(violations.join(""));
  }
});
