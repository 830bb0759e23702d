/** Files that can't be read here are called what they are. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { describeRefusal } from "../../../features/exchange/describeRefusal.ts";
import { refuse } from "../../../features/exchange/refusal.ts";
import { fileOf, read } from "./fixture.ts";

function zipOf(...names: string[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(Object.fromEntries(names.map((name) => [name, strToU8("inhoud van dit bestand")]))));
}

/** Says in the directory and before the file itself that the file is packed in another way. */
function packedBy(method: number): Uint8Array<ArrayBuffer> {
  const zip = zipOf("2026-11-25.md");
  const directory = new TextDecoder("latin1").decode(zip).lastIndexOf("PK\u0001\u0002");
  zip[8] = method;
  zip[directory + 10] = method;
  return zip;
}

function bytes(...begin: (number | string)[]): Uint8Array<ArrayBuffer> {
  const all = begin.flatMap((part) => (typeof part === "string" ? [...strToU8(part)] : part));
  return new Uint8Array([...all, ...new Uint8Array(300)]);
}

const OFFICE = "[Content_Types].xml";
const FILES: [string, string, string | Uint8Array<ArrayBuffer>][] = [
  ["word", "dagboek.docx", zipOf(OFFICE, "word/document.xml")],
  ["word", "dagboek.zip", zipOf(OFFICE, "word/document.xml")],
  ["word", "dagboek.doc", bytes(0xd0, 0xcf, 0x11, 0xe0)],
  ["spreadsheet", "dagboek.xlsx", zipOf(OFFICE, "xl/workbook.xml")],
  ["spreadsheet", "dagboek.xls", bytes(0xd0, 0xcf, 0x11, 0xe0)],
  ["spreadsheet", "dagboek.ods", zipOf("mimetype", "content.xml", "META-INF/manifest.xml")],
  ["spreadsheet", "dagboek.numbers", zipOf("Index/Document.iwa")],
  ["document", "dagboek.odt", zipOf("mimetype", "content.xml", "META-INF/manifest.xml")],
  ["document", "dagboek.pages", zipOf("Index/Document.iwa", "preview.jpg")],
  ["document", "dagboek.epub", zipOf("mimetype", "META-INF/container.xml")],
  ["document", "dagboek.pptx", zipOf(OFFICE, "ppt/presentation.xml")],
  ["document", "dagboek.pdf", bytes("%PDF-1.7")],
  ["richText", "dagboek.rtf", "{\\rtf1\\ansi Lief dagboek}"],
  ["richText", "2026-11-25.txt", "{\\rtf1\\ansi Lief dagboek}"],
  ["richText", "rtf.zip", zipOf("dagboek.rtf")],
  ["webPage", "dagboek.html", "<!DOCTYPE html><html><body>Lief dagboek</body></html>"],
  ["webPage", "dagboek.htm", "\uFEFF\n <html lang=nl>"],
  ["webPage", "dagboek.xhtml", '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">'],
  ["webPage", "html.zip", zipOf("a.html", "stijl.css")],
  [
    "appleJournal",
    "AppleJournalEntries.zip",
    zipOf("AppleJournalEntries/Entries/2026-11-25.html", "AppleJournalEntries/Resources/a.json"),
  ],
  ["googleKeep", "takeout.zip", zipOf("Takeout/Keep/Notitie.json", "Takeout/Keep/Notitie.html")],
  ["googleKeep", "Notitie.json", '{"textContent":"Thee","userEditedTimestampUsec":1764057600000000}'],
  [
    "evernote",
    "dagboek.enex",
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">\n<en-export>',
  ],
  ["evernote", "dagboek.enex", "<en-export><note/></en-export>"],
  ["nestedZip", "notion.zip", zipOf("ExportBlock-1-Part-1.zip")],
  ["packing", "bzip2.zip", packedBy(12)],
  ["packing", "lzma.zip", packedBy(14)],
  ["packing", "zstd.zip", packedBy(93)],
  ["otherArchive", "dagboek.tar.gz", bytes(0x1f, 0x8b, 8)],
  ["otherArchive", "dagboek.7z", bytes("7z", 0xbc, 0xaf)],
  ["otherArchive", "dagboek.rar", bytes("Rar!")],
  ["otherArchive", "dagboek.tar", bytes("x".repeat(257), "ustar")],
  ["media", "foto.jpg", bytes(0xff, 0xd8, 0xff)],
  ["media", "foto.png", bytes(0x89, "PNG")],
  ["media", "foto.heic", bytes(0, 0, 0, 0x18, "ftypheic")],
  ["lockedJrnl", "dagboek.txt", `gAAAAAB${"Zk3_-a".repeat(30)}==\n`],
];

describe("a file is called what it is", () => {
  test.each(FILES)("%s: %s", async (reason, name, content) => {
    expect(await read([fileOf(content, name)])).toMatchObject({ kind: "refused", reason, name: null });
  });

  test("beside others by its name", async () => {
    const files = [fileOf("Thee.", "2026-11-25.md"), fileOf(zipOf(OFFICE, "word/document.xml"), "dagboek.docx")];
    expect(await read(files)).toMatchObject({ reason: "word", name: "dagboek.docx" });
  });

  test("and each has a sentence of its own", () => {
    const say = (key: string) => key;
    const sentences = FILES.map(([reason]) => describeRefusal(refuse(reason as "word", ""), say));
    expect(new Set(sentences).size).toBe(new Set(FILES.map(([reason]) => reason)).size);
  });
});

test.each(["./2026-11-25.md", "dagboek\\2026-11-25.md", "dagboek\\2026\\11\\25.md"])(
  "a note in a zip is read, however its folder is written: %s",
  async (name) => {
    expect(await read([fileOf(zipOf(name), "a.zip")])).toMatchObject({
      contents: { answers: [{ day: "2026-11-25" }] },
    });
  },
);

describe("a table that was saved as text", () => {
  test.each(["datum\ttekst\n25-11-2026\tThee.\n26-11-2026\tMeer thee.\n", "datum;tekst\n25-11-2026;Thee.\n"])(
    "is a table: %j",
    async (text) => {
      expect(await read([fileOf(text, "dagboek.txt")])).toMatchObject({ kind: "columns", choice: { day: 0, text: 1 } });
    },
  );

  test.each([
    ["Vandaag, was het mooi.\nGisteren, ook.\n", "2026-11-25.txt"],
    ["datum,tekst\n2026-11-25,Thee.\n", "2026-11-25.txt"],
  ])("is a note where its name says a day: %j", async (text, name) => {
    expect(await read([fileOf(text, name)])).toMatchObject({ kind: "words", program: "notes" });
  });
});

test.each(["<b>is geen webpagina", "rtf, zeg ik", "gAAAA zei ze", "PK is geen zip", "II* en MM"])(
  "words of the reader's own stay words: %j",
  async (text) => {
    expect(await read([fileOf(`Lief dagboek. ${text}`, "2026-11-25.md")])).toMatchObject({ kind: "words" });
  },
);
