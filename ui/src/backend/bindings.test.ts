import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BINDINGS, bindings } from "../../tests/bindings.mjs";

test("the types that cross to the window are those of the Rust side", async () => {
  expect(readFileSync(BINDINGS, "utf8"), "out of date; renew with `cargo xtask bindings`").toBe(await bindings());
});
