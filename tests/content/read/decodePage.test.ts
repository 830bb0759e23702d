import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePage } from "../../../content/read/decodePage.ts";

const WORD = "“Zoë” – € 2";
const OLD = Uint8Array.from([0x93, 0x5a, 0x6f, 0xeb, 0x94, 0x20, 0x96, 0x20, 0x80, 0x20, 0x32]);

describe("the text of bytes", () => {
  test.each<[string, Uint8Array, string | null]>([
    ["by its byte order mark", bytes("\uFEFF", WORD), null],
    ["by its byte order mark, whatever is declared", bytes("\uFEFF", WORD), "text/html; charset=windows-1252"],
    ["by its byte order mark in UTF-16", new Uint8Array(Buffer.from(`\uFEFF${WORD}`, "utf16le")), null],
    [
      "by its byte order mark in UTF-16, the other way round",
      new Uint8Array(Buffer.from(`\uFEFF${WORD}`, "utf16le").swap16()),
      null,
    ],
    ["by its header", OLD, 'text/html; Charset="Windows-1252"'],
    ["by its header, whose name is another for it", OLD, "text/html;charset=iso-8859-1"],
    ["as UTF-8 where nothing is said", bytes(WORD), null],
    ["as UTF-8 where the header says nothing", bytes(WORD), "text/html"],
    ["as UTF-8 where the header says what is none", bytes(WORD), "text/html; charset=klingon"],
  ])("is found %s", (_how, input, contentType) => {
    expect(decodePage(input, { contentType })).toEqual({ status: "decoded", text: WORD });
  });

  test.each([
    ["in meta", '<meta charset="windows-1252">'],
    ["in meta without quotes", "<META CHARSET=cp1252>"],
    ["in an http-equiv", '<meta http-equiv="content-type" content="text/html; charset=windows-1252">'],
    ["in XML", '<?xml version="1.0" encoding="windows-1252"?>'],
    ["in XML below a server's warning", 'Warning: x in y.php\n<?xml version="1.0" encoding="windows-1252"?>'],
    ["below a comment", '<!-- charset="utf-8" --><meta charset="windows-1252">'],
    ["below a comment that ends at once", '<!--><meta charset="windows-1252">'],
    ["below another that does", '<!---><meta charset="windows-1252">'],
    ["behind a value with a bracket", "<meta content='a>b' charset=latin1>"],
    ["behind a value that stays open", "<meta name=a' charset=latin1><p>'"],
    ["in the second meta", '<meta name="a" content="charset=utf-8"><meta charset="windows-1252"/>'],
    ["in an http-equiv, content first", "<meta content='text/html; charset=cp1252' http-equiv='Content-Type'>"],
  ])("is what the page declares %s", (_where, start) => {
    expect(decodePage(bytes(start, OLD))).toEqual({ status: "decoded", text: start + WORD });
  });

  test.each([
    ["declares UTF-16 in letters of ASCII", '<meta charset="utf-16">'],
    ["declares what is none", '<meta charset="klingon">'],
    ["declares another in a comment", '<!-- <meta charset="windows-1252"> -->'],
    ["declares another in a comment that stays open", '<!-- > <meta charset="windows-1252">'],
    ["declares another in XML in a comment", '<!-- <?xml version="1.0" encoding="windows-1252"?> -->'],
    ["says another in its description", '<meta name="description" content="x charset=windows-1252">'],
    ["declares another as data", '<meta data-charset="windows-1252">'],
    ["declares it too late", `${" ".repeat(1024)}<meta charset="windows-1252">`],
  ])("is UTF-8 where the page %s", (_how, start) => {
    expect(decodePage(bytes(start, WORD))).toEqual({ status: "decoded", text: start + WORD });
  });

  test("bears a broken character where the encoding is declared, and not where it is a guess", () => {
    expect(decodePage(bytes('<meta charset="utf-8">', OLD)).status).toBe("decoded");
    expect(decodePage(OLD)).toEqual({ status: "refused", reason: "not-text" });
  });

  test.each([
    ["one", bytes("💡 Wat nu?", Uint8Array.of(0xe9)), "💡 Wat nu?\uFFFD"],
    ["one, and nothing but ASCII", bytes("Een kop", Uint8Array.of(0xff), " thee"), "Een kop\uFFFD thee"],
    ["half a character", bytes("💡 Wat nu?", Uint8Array.of(0xe2, 0x80)), "💡 Wat nu?\uFFFD"],
    [
      "five among many good",
      bytes(
        "é".repeat(50),
        new Uint8Array(10).map((_zero, index) => (index % 2 === 0 ? 0xe9 : 0x20)),
      ),
      "é".repeat(50) + "\uFFFD ".repeat(5),
    ],
  ])("bears a few bad bytes where nothing is declared: %s", (_what, input, text) => {
    expect(decodePage(input)).toEqual({ status: "decoded", text });
  });

  test("is refused beyond the limit", () => {
    expect(decodePage(new Uint8Array(5 * 1024 * 1024 + 1))).toEqual({ status: "refused", reason: "too-large" });
    expect(decodePage(new Uint8Array(11), { limit: 10 })).toEqual({ status: "refused", reason: "too-large" });
  });

  test("is never a crash", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (input, contentType) => void decodePage(input, { contentType })),
    );
  });
});

function bytes(...parts: (string | Uint8Array)[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));
}
