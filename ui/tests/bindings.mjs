// The types that cross to the window, made from the schema that the Rust side keeps in src/backend/schema.json.
// `node tests/bindings.mjs` writes src/backend/bindings.ts; a test fails when that is not what the schema says.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { compile } from "json-schema-to-typescript";

const SCHEMA = "src/backend/schema.json";
export const BINDINGS = "src/backend/bindings.ts";

const HEAD = `// What crosses between the window and the Rust side. Made from schema.json by \`cargo xtask bindings\`; not to be edited.
`;

/** The TypeScript of the schema that is kept. */
export async function bindings() {
  const schema = JSON.parse(readFileSync(SCHEMA, "utf8"));
  const made = await compile(schema, "Bindings", { additionalProperties: false, bannerComment: HEAD, unreachableDefinitions: true, format: true, style: { printWidth: 140 } });
  // Where a type stands in the schema helps nobody who reads the types.
  return made.replaceAll(/ \*\n \* This interface was referenced by `Bindings`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g, "");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(BINDINGS, await bindings());
