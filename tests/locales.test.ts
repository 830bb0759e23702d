/** Every string is in every language, with a note for its translator. */
import { describe, expect, it } from "vitest";
import * as v from "valibot";
import { filesBelow, readText } from "./sourceTree.ts";

/** https://developer.chrome.com/docs/extensions/reference/api/i18n#message-format */
const messagesSchema = v.record(
  v.string(),
  v.strictObject({
    message: v.pipe(v.string(), v.trim(), v.nonEmpty()),
    description: v.pipe(v.string(), v.trim(), v.nonEmpty()),
    placeholders: v.optional(
      v.record(v.string(), v.strictObject({ content: v.string(), example: v.optional(v.string()) })),
    ),
  }),
);
type Messages = v.InferOutput<typeof messagesSchema>;

const LOCALES = ["nl", "en"];

describe("locales", () => {
  it("are the ones that this test knows", () => {
    const folders = filesBelow("public/_locales").map((file) => file.split("/")[2]);
    expect(new Set(folders)).toEqual(new Set(LOCALES));
  });

  it.each(LOCALES)("describe every message to its translator in %s", (locale) => {
    const parsed = v.safeParse(messagesSchema, readJson(locale));
    const wrong = parsed.issues?.map((issue) => `${locale} ${v.getDotPath(issue) ?? ""}: ${issue.message}`) ?? [];
    expect(wrong.map((fault) => `${fault}. Give it a message, and a description for its translator`)).toEqual([]);
  });

  it("have the same keys", () => {
    const [dutch, english] = [keysOf("nl"), keysOf("en")];
    expect(
      english.filter((key) => !dutch.includes(key)).map((key) => `${key}: add it to nl, or take it out of en`),
    ).toEqual([]);
    expect(
      dutch.filter((key) => !english.includes(key)).map((key) => `${key}: add it to en, or take it out of nl`),
    ).toEqual([]);
  });

  it("fill in the same placeholders", () => {
    const english = readMessages("en");
    const wrong = Object.entries(readMessages("nl")).filter(
      ([key, message]) =>
        JSON.stringify(message.placeholders ?? {}) !== JSON.stringify(english[key]?.placeholders ?? {}),
    );
    expect(wrong.map(([key]) => `${key}: give it the same placeholders in nl and en`)).toEqual([]);
  });

  it.each(LOCALES)("use every placeholder they declare, and no other, in %s", (locale) => {
    const wrong = Object.entries(readMessages(locale)).filter(([, { message, placeholders = {} }]) => {
      const used = new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name = ""]) => name.toLowerCase()));
      return [...used].toSorted().join() !== Object.keys(placeholders).toSorted().join();
    });
    expect(wrong.map(([key]) => `${key}: its $PLACEHOLDERS$ are not the declared ones`)).toEqual([]);
  });
});

function keysOf(locale: string): string[] {
  return Object.keys(readMessages(locale));
}

function readMessages(locale: string): Messages {
  return v.parse(messagesSchema, readJson(locale));
}

function readJson(locale: string): unknown {
  return JSON.parse(readText(`public/_locales/${locale}/messages.json`));
}
