import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import messages from "../public/_locales/nl/messages.json" with { type: "json" };

const PAGE = readFileSync(new URL("../docs/reliability.md", import.meta.url), "utf8");
const ROWS = PAGE.split("\n").filter((line) => line.startsWith("|"));

/** Each place that a row names: a test file, and the names of tests in it. */
const PROOFS = ROWS.flatMap((row) =>
  [...row.matchAll(/`(tests\/[^`]+)`((?:,? "[^"]+")*)/g)].flatMap(([, file = "", names = ""]) => {
    const named = [...names.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name);
    return named.length > 0 ? named.map((name) => [file, name] as const) : [[file, ""] as const];
  }),
);

test.each(PROOFS)("docs/reliability.md names a test that is in %s: %s", (file, name) => {
  expect(readFileSync(new URL(`../${file}`, import.meta.url), "utf8")).toContain(name);
});

test("docs/reliability.md quotes what the screen says", () => {
  const said = Object.values(messages).map(({ message }) => message.replaceAll(/\$[A-Z]+\$/g, "…"));
  const quoted = ROWS.flatMap((row) => [...row.matchAll(/“([^”]+)”/g)].map(([, quote = ""]) => quote));
  expect(quoted.length).toBeGreaterThan(20);
  expect(quoted.filter((quote) => !said.some((message) => message.includes(quote)))).toEqual([]);
});
