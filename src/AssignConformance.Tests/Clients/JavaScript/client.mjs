// Calls with Graph's own client what standard input asks for, a line of JSON a call: {"method", "version", "path", "body"}.
// Writes a line of JSON an outcome: {"answer"}, or {"error": {"status", "code", "message"}}. The argument is the server's address.
import { createInterface } from "node:readline";
import graph from "@microsoft/microsoft-graph-client";

const server = new URL(process.argv[2]);
const client = graph.Client.initWithMiddleware({
  baseUrl: `${server.origin}/`,
  customHosts: new Set([server.hostname]),
  authProvider: { getAccessToken: async () => "conformance" },
});

for await (const line of createInterface({ input: process.stdin })) {
  const { method, version, path, body } = JSON.parse(line);
  const request = client.api(path).version(version);
  const sent = method === "GET" ? request.get() : request.post(body);
  const outcome = await sent.then(
    (answer) => ({ answer }),
    ({ statusCode: status, code, message }) => ({ error: { status, code, message } }),
  );
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}
