// Ask by Node's DuckDB; its own JSON turns big numbers and decimals into texts.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// The packages lie in the build's folder, not beside this script.
const installed = createRequire(join(process.argv[3], "package.json"));
const { DuckDBInstance, version } = await import(
  pathToFileURL(installed.resolve("@duckdb/node-api"))
);
const instance = await DuckDBInstance.create(process.argv[2], {
  access_mode: "READ_ONLY",
});
const connection = await instance.connect();

const plain = (value) => (value === null ? null : String(value));

const ask = async (query) => {
  const reader = await connection.runAndReadAll(query);
  return reader.getRowsJson().map((row) => row.map(plain));
};

const asked = JSON.parse(readFileSync(0, "utf8"));
const answers = {};
for (const [name, query] of Object.entries(asked.questions)) {
  answers[name] = await ask(query);
}
const [row] = (await connection.runAndReadAll(asked.questions.types)).getRows();
const types = row.map((value) => value?.constructor.name ?? "null");
let refusal = "";
try {
  await ask(asked.write);
} catch (error) {
  refusal = error.message;
}
console.log(
  JSON.stringify({ version: version().replace("v", ""), answers, types, refusal }),
);
