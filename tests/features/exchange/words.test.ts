/** Takes the words of an entry out of what is around them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitHeading } from "../../../features/exchange/from/imported.ts";
import { htmlToWords } from "../../../features/exchange/from/htmlToWords.ts";
import { countMedia, withoutLinks } from "../../../features/exchange/from/media.ts";
import { richTextToText } from "../../../features/exchange/from/richText.ts";
import { fileOf, read } from "./fixture.ts";

describe("of HTML", () => {
  test.each([
    ["<p>een</p><p>twee</p>", "een\n\ntwee"],
    ["een<br>twee<br/>drie", "een\ntwee\ndrie"],
    ["<h2>Kop</h2><div>tekst <b>vet</b></div>", "## Kop\n\ntekst vet"],
    ["<ul><li>een</li><li><p>twee</p><p>meer</p></li></ul>na", "- een\n- twee\nmeer\n\nna"],
    ["<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "a\nb"],
    ["<table><tr><th>Slaap</th><td>goed</td></tr></table>", "Slaap goed"],
    ["  veel \n\t wit&nbsp;hier ", "veel wit hier"],
    ["&lt;b&gt; is geen tag", "<b> is geen tag"],
    ["<style>p{}</style><script>alert('x')</script><p onclick=x>goed", "goed"],
    ["<p></p><p> </p>", ""],
    ["<p>nooit dicht <b><i>", "nooit dicht"],
  ])("%j is %j", (html, words) => {
    expect(htmlToWords(html)).toBe(words);
  });

  test("much of it takes no longer than it is long", () => {
    expect(htmlToWords("<p>".repeat(50_000)).length).toBe(0);
    expect(htmlToWords("<p>a".repeat(50_000)).length).toBe(149_998);
  });
});

describe("of a rich text", () => {
  test.each(["", "{", "[]", "null", '{"contents":7}', '{"contents":[null]}'])("that is none: %j", (json) => {
    expect(richTextToText(json)).toBeNull();
  });

  test("a line in pieces has its mark once", () => {
    const line = { listStyle: "bulleted" };
    const pieces = ["een ", "twee", "\n", "drie"].map((text) => ({ text, attributes: { line } }));
    expect(richTextToText(JSON.stringify({ contents: pieces }))).toBe("- een twee\n- drie");
  });

  const line = (identifier: string, facts = {}) => ({ attributes: { line: { identifier, ...facts } } });
  test.each([
    ["a line separator", [{ text: "een\u2028twee\u2029drie" }], "een\ntwee\ndrie"],
    ["line ends of Windows and of old", [{ text: "een\r\ntwee\rdrie" }], "een\ntwee\ndrie"],
    [
      "a picture between two lines",
      [{ text: "een" }, { embeddedObjects: [{ type: "photo" }] }, { text: "twee" }],
      "een\ntwee",
    ],
    [
      "two lines by their identifiers",
      [
        { text: "een", ...line("a") },
        { text: "twee", ...line("b") },
      ],
      "een\ntwee",
    ],
    [
      "items without line ends",
      ["a", "b"].map((id) => ({ text: id, ...line(id, { listStyle: "bulleted" }) })),
      "- a\n- b",
    ],
    [
      "one line in pieces",
      [{ text: "een ", ...line("a") }, { text: "twee" }, { text: " drie", ...line("a") }],
      "een twee drie",
    ],
    ["empty lines", [{ text: "een\n" }, { text: "\n" }, { text: "\n" }, { text: "twee" }], "een\n\n\ntwee"],
  ])("%s keeps its line ends", (_what, contents, text) => {
    expect(richTextToText(JSON.stringify({ contents }))).toBe(text);
  });

  test("a box that isn't ticked, and a mark that nobody knows", () => {
    const contents = ["checkbox", "nieuw"].map((listStyle) => ({ text: "x\n", attributes: { line: { listStyle } } }));
    expect(richTextToText(JSON.stringify({ contents }))).toBe("- [ ] x\nx\n");
  });
});

describe("a heading", () => {
  test.each([
    ["# Kop\n\nTekst", "Kop", "Tekst"],
    ["### Kop  \nTekst\n\n", "Kop", "Tekst\n\n"],
    ["#geen\nTekst", null, "#geen\nTekst"],
    ["Tekst\n# Kop", null, "Tekst\n# Kop"],
    ["# 25-11-2026\nTekst", null, "# 25-11-2026\nTekst"],
    ["# 2026-11-25 10:30 PM\nTekst", null, "# 2026-11-25 10:30 PM\nTekst"],
    ["# 25 november 2026\nTekst", "25 november 2026", "Tekst"],
    ["# 20261125\nTekst", "20261125", "Tekst"],
    ["# \u200B\nTekst", null, "# \u200B\nTekst"],
    [`# ${"lang ".repeat(200)}\nTekst`, null, `# ${"lang ".repeat(200)}\nTekst`],
  ])("of %j is %j", (text, title, below) => {
    expect(splitHeading(text)).toEqual({ title, text: below });
  });
});

describe("links to pictures", () => {
  const link = /!\[[^\]\n]{0,200}\]\(x:[^)\n]{0,200}\)/u;

  test.each([
    ["a\n\n![](x:1)\n\nb", "a\n\nb"],
    ["![](x:1)\n\na", "\na"],
    ["a ![](x:1) b", "a  b"],
    ["a\n![](x:1) ![](x:2)", "a"],
    ["a ![](y:1)", "a ![](y:1)"],
  ])("%j without them is %j", (text, rest) => {
    expect(withoutLinks(text, link)).toBe(rest);
  });

  test("many that are none take no longer than they are long", () => {
    expect(withoutLinks("![".repeat(50_000), link).length).toBe(100_000);
  });

  test("are counted by what they lead to", () => {
    expect(
      countMedia(["a.JPG", "b.m4a", "c.mov", "d.pdf", "", "f.png", "brief.rtf"]).map(({ what, count, names }) => {
        return [what, count, ...names];
      }),
    ).toEqual([
      ["photos", 3],
      ["sounds", 1],
      ["videos", 1],
      ["documents", 1],
      ["files", 1, "brief.rtf"],
    ]);
  });
});

/** Parts that mean something to one reader or another. */
const ODD_PARTS = [
  '{"entries":[',
  '{"creationDate":"2026-11-25T08:00:00Z","text":"a"}',
  "]}",
  "[2026-11-25 08:00] ",
  "---\n",
  "date: 2026-11-25\n",
  "\n",
  ",",
  ";",
  '"',
  "# ",
  "PK\u0003\u0004",
  "\u0000",
  "datum,tekst\n",
  "2026-11-25",
  "\uFEFF",
  '"__proto__":{',
  "&a [*a]",
  "!!js/function",
  "![](a.jpg)",
];

test("no file is too odd to be read or refused", async () => {
  const part = fc.constantFrom(...ODD_PARTS);
  const name = fc.constantFrom("a.json", "a.md", "a.csv", "a.txt", "a.zip", "2026-11-25.md", "a");
  const file = fc.tuple(fc.array(fc.oneof(part, fc.string({ unit: "binary" })), { maxLength: 12 }), name);
  const property = fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), async (files) => {
    const incoming = await read(files.map(([parts, each]) => fileOf(parts.join(""), each)));
    expect(["refused", "words", "columns", "backup"]).toContain(incoming.kind);
  });
  await fc.assert(property, { numRuns: 200 });
});
