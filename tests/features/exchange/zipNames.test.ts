/** Names in zips as programs of every system write them, and texts in the encodings of those systems. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { crc32 } from "../../../features/exchange/crc32.ts";
import { readDirectory } from "../../../features/exchange/zip.ts";
import { listWritten } from "../../../features/exchange/written.ts";
import { fileOf, read } from "./fixture.ts";

const UTF8 = 0x0800;

/** A zip of one note. These bytes replace those of its name. */
function zipNamed(name: Uint8Array, flags: number, extra: Record<number, Uint8Array> = {}): Uint8Array<ArrayBuffer> {
  const zip = zipSync({ ["x".repeat(name.length)]: [strToU8("Thee."), { extra }] });
  const view = new DataView(zip.buffer);
  const directory = new TextDecoder("latin1").decode(zip).indexOf("PK\u0001\u0002");
  for (const [at, flagsAt] of [
    [30, 6],
    [directory + 46, directory + 8],
  ] as const) {
    zip.set(name, at);
    view.setUint16(flagsAt, flags, true);
  }
  return new Uint8Array(zip);
}

async function nameOf(zip: Uint8Array): Promise<string | undefined> {
  const source = { size: zip.length, read: (from: number, to: number) => Promise.resolve(zip.subarray(from, to)) };
  return (await readDirectory(source))[0]?.name;
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
}

describe("a path in a zip", () => {
  test.each([
    ["./a.md", "a.md"],
    ["././dagboek/a.md", "dagboek/a.md"],
    ["../a.md", "a.md"],
    ["../../dagboek/./a.md", "dagboek/a.md"],
    ["dagboek\\2026\\a.md", "dagboek/2026/a.md"],
    [".\\..\\a.md", "a.md"],
    ["C:\\Users\\ik\\a.md", "Users/ik/a.md"],
    ["/dagboek//a.md", "dagboek/a.md"],
    ["dagboek\\", "dagboek/"],
    [".//", "/"],
    ["dagboek/...md", "dagboek/...md"],
    ["a..md", "a..md"],
  ])("%s is %s", async (path, name) => {
    expect(await nameOf(zipNamed(strToU8(path), 0))).toBe(name);
  });

  test.each(["../2026-11-25.md", "..\\dagboek\\2026-11-25.md", "/2026/11/25.md", "D:\\dagboek\\2026-11-25.md"])(
    "leads to a note, whatever it begins with: %s",
    async (path) => {
      const incoming = await read([fileOf(zipNamed(strToU8(path), 0), "a.zip")]);
      expect(incoming).toMatchObject({ contents: { answers: [{ day: "2026-11-25" }] } });
    },
  );

  test.each(["..\\.obsidian\\app.md", "./__MACOSX/._a.md"])(
    "to what a program keeps for itself is none: %s",
    async (path) => {
      expect(await read([fileOf(zipNamed(strToU8(path), 0), "a.zip")])).toMatchObject({ reason: "emptyZip" });
    },
  );
});

describe("a name in a zip", () => {
  const renamed = (checksum: number) => {
    const field = new Uint8Array([1, 0, 0, 0, 0, ...strToU8("café ✓.md")]);
    new DataView(field.buffer).setUint32(1, checksum, true);
    return { 0x7075: field };
  };

  test.each([
    ["in CP437", zipNamed(latin("caf\u0082 \u0081ber na\u008Bf.md"), 0), "café über naïf.md"],
    ["in UTF-8 that says so", zipNamed(strToU8("café.md"), UTF8), "café.md"],
    ["in UTF-8 without a word about it", zipNamed(strToU8("café ✓.md"), 0), "café ✓.md"],
    ["that says UTF-8 and is none", zipNamed(latin("caf\u0082.md"), UTF8), "caf\uFFFD.md"],
    ["with another beside it", zipNamed(strToU8("caf_.md"), 0, renamed(crc32(strToU8("caf_.md")))), "café ✓.md"],
    ["that was renamed since", zipNamed(strToU8("nieuw.md"), 0, renamed(7)), "nieuw.md"],
    ["with another that is none", zipNamed(strToU8("a.md"), 0, { 0x7075: new Uint8Array([1, 0]) }), "a.md"],
  ])("%s is read", async (_how, zip, name) => {
    expect(await nameOf(zip)).toBe(name);
  });

  test("in CP437 is the title of its note", async () => {
    const incoming = await read([fileOf(zipNamed(latin("2026-11-25 Caf\u0082 met Ren\u0082.md"), 0), "a.zip")]);
    expect(incoming).toMatchObject({ contents: { answers: [{ question: { text: "Café met René" } }] } });
  });
});

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  const marked = `\uFEFF${text}`;
  for (let at = 0; at < marked.length; at += 1) view.setUint16(2 * at, marked.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

describe("UTF-16 with its mark", () => {
  const note = "Thee met honing, \u{1F375} en een é.";
  const jrnl = "[2026-11-25 08:15] Thee. Met honing.\n";

  test.each([true, false])("is a note, loose and in a zip; little end first: %s", async (isLittle) => {
    const bytes = utf16(note, isLittle);
    for (const file of [
      fileOf(bytes, "2026-11-25.txt"),
      fileOf(new Uint8Array(zipSync({ "2026-11-25.txt": bytes })), "a.zip"),
    ]) {
      const incoming = await read([file]);
      expect(incoming.kind === "words" && listWritten(incoming.contents).map(({ text }) => text)).toEqual([note]);
    }
  });

  test.each([
    ["a table", "datum;tekst\r\n25-11-2026;Thee.\r\n", "a.csv", { kind: "columns", choice: { day: 0, text: 1 } }],
    ["a table of tabs, as Excel keeps it", "datum\ttekst\r\n25-11-2026\tThee.\r\n", "a.txt", { kind: "columns" }],
    ["jrnl's text", jrnl, "dagboek.txt", { kind: "words", program: "jrnl" }],
    [
      "Day One's",
      '{"entries":[{"creationDate":"2026-11-25T08:00:00Z","text":"Thee."}]}',
      "a.json",
      { program: "dayOne" },
    ],
  ])("is %s", async (...[, text, name, expected]) => {
    expect(await read([fileOf(utf16(text, true), name)])).toMatchObject(expected);
  });

  test.each([
    ["half a letter", [0xff, 0xfe, 0x41]],
    ["half a pair", [0xff, 0xfe, 0x3d, 0xd8]],
    ["UTF-32", [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]],
  ])("that ends in %s is refused", async (_what, bytes) => {
    expect(await read([fileOf(new Uint8Array(bytes), "a.md")])).toMatchObject({ reason: "notText" });
  });
});
