import { openDB } from "idb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { collectChanges } from "../../collectChanges.ts";
import { parseBackup } from "../../../journal/backup.ts";
import type { SaveTarget } from "../../../features/exchange/backupController.ts";
import type { JournalFailure, Outcome } from "../../../journal/failure.ts";
import type { Contents, JournalStore } from "../../../journal/journalStore.ts";
import { NO_DECK } from "../../../journal/restoreDeck.ts";
import { DATABASE_NAME } from "../../../journal/store/openJournal.ts";
import { createController } from "./backupHarness.ts";
import { journalOf } from "../../journal/journals.ts";
import { ANSWER, createRevision, openTestJournal, replaceIndexedDb, valueOf } from "../../journal/examples.ts";

const NEWER: JournalFailure = { kind: "newer", detail: "VersionError" };
const keepAsIs: SaveTarget = { kind: "file", write: (file) => Promise.resolve(file) };

async function write(id: string, text: string): Promise<void> {
  valueOf(await (await openTestJournal()).write(ANSWER, createRevision(id, { text })));
}

beforeEach(replaceIndexedDb);

describe("making a backup", () => {
  test("reads the file where the reader put it, and says how many answers were checked", async () => {
    await write("a", "bewaard");
    const { controller, files, made } = createController({ chooseTarget: () => Promise.resolve(keepAsIs) });
    await controller.make();
    expect([controller.state.value, made]).toEqual([{ status: "made", count: 1, unreadable: 0 }, [1]]);
    expect(files).toEqual([]);
  });

  test("says of a download that it was offered, and counts it once the reader says that it is there", async () => {
    await write("a", "bewaard");
    const { controller, files, made } = createController();
    await controller.make();
    const name = "dagvraag-2026-11-22.json";
    expect(controller.state.value).toEqual({ status: "offered", count: 1, unreadable: 0, name, answers: 1 });
    expect(files.map((file) => file.name)).toEqual([name]);
    expect(parseBackup((await files[0]?.text()) ?? "")).toMatchObject({
      kind: "backup",
      contents: { answers: [ANSWER] },
    });
    expect(made).toEqual([]);
    controller.confirmThere();
    controller.confirmThere();
    expect([controller.state.value, made]).toEqual([{ status: "seen" }, [1]]);
  });

  test("asks for a place in the task of the click, once, and changes nothing where none is chosen", async () => {
    const asked: true[] = [];
    const { promise, resolve } = Promise.withResolvers<SaveTarget>();
    const { controller, files } = createController({
      chooseTarget: () => {
        asked.push(true);
        return promise;
      },
    });
    const making = [controller.make(), controller.make(), controller.export("table")];
    expect(asked).toHaveLength(1);
    resolve({ kind: "cancelled" });
    await Promise.all(making);
    expect([controller.state.value, files]).toEqual([{ status: "idle" }, []]);
  });

  test.each<[string, (file: File) => Promise<Blob>, string]>([
    ["is cut off", async (file) => new Blob([(await file.text()).slice(0, -20)]), "unverified"],
    [
      "says something else",
      async (file) => new Blob([(await file.text()).replace("bewaard", "bedorven")]),
      "unverified",
    ],
    ["is empty", () => Promise.resolve(new Blob()), "unverified"],
    ["is that of another day", () => Promise.resolve(new Blob(["{}"])), "unverified"],
    ["finds no room", () => Promise.reject(new DOMException("full", "QuotaExceededError")), "diskFull"],
    ["may not be written", () => Promise.reject(new DOMException("no", "NotAllowedError")), "notAllowed"],
    ["is write-protected", () => Promise.reject(new DOMException("no", "NoModificationAllowedError")), "notAllowed"],
    ["can't be reached any more", () => Promise.reject(new DOMException("gone", "NotFoundError")), "unverified"],
    ["breaks in a way nobody knows", () => Promise.reject(new TypeError("kapot")), "unverified"],
  ])("is not said to be made when the file %s", async (_name, writeFile, status) => {
    await write("a", "bewaard");
    const { controller, made, addresses } = createController({
      chooseTarget: () => Promise.resolve({ kind: "file", write: writeFile }),
    });
    await controller.make();
    expect([controller.state.value, made, addresses]).toEqual([{ status }, [], []]);
  });

  test("stopped while its file is written, is not there, and can be begun again", async () => {
    await write("a", "bewaard");
    const { promise: writing, resolve: begin } = Promise.withResolvers<true>();
    const waitForStop: SaveTarget = {
      kind: "file",
      write: (_file, signal) => {
        begin(true);
        return new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason as DOMException));
        });
      },
    };
    const places = [waitForStop, keepAsIs];
    const { controller, made } = createController({ chooseTarget: async () => places.shift() ?? keepAsIs });
    const making = controller.make();
    await writing;
    expect(controller.state.value).toMatchObject({ status: "working", progress: { step: "writing" } });
    controller.stop();
    await making;
    expect([controller.state.value, made]).toEqual([{ status: "stopped" }, []]);
    await controller.make();
    expect([controller.state.value.status, made]).toEqual(["made", [1]]);
  });

  test("that was there before it was stopped is said to be made", async () => {
    await write("a", "bewaard");
    const { controller } = createController({
      chooseTarget: async () => ({
        kind: "file",
        write: async (file) => {
          controller.stop();
          return file;
        },
      }),
    });
    await controller.make();
    expect(controller.state.value.status).toBe("made");
  });

  test("gets an address only where the browser is handed it, once it was checked", async () => {
    await write("a", "bewaard");
    const toFile = createController({ chooseTarget: () => Promise.resolve(keepAsIs) });
    await toFile.controller.make();
    const toBrowser = createController();
    await toBrowser.controller.make();
    expect([toFile.addresses, toBrowser.addresses]).toEqual([[], ["blob:dagvraag-2026-11-22.json"]]);
  });

  test("takes rows along that can't be read, and counts them", async () => {
    await write("a", "bewaard");
    const raw = await openDB(DATABASE_NAME);
    await raw.put("revisions", { id: "x", text: 7, when: new Date(0) });
    await raw.put("stars", { id: ANSWER.id, starredAt: "gisteren" });
    raw.close();
    const { controller, files } = createController();
    await controller.make();
    expect(controller.state.value).toMatchObject({ status: "offered", count: 1, unreadable: 2 });
    expect(parseBackup((await files[0]?.text()) ?? "")).toMatchObject({
      unreadable: [
        { store: "revisions", row: { id: "x", text: 7, when: { $kind: "Date", value: "1970-01-01T00:00:00.000Z" } } },
        { store: "stars", row: { id: ANSWER.id, starredAt: "gisteren" } },
      ],
    });
  });

  test("is made, and checked, though a row holds itself", async () => {
    await write("a", "bewaard");
    const row: Record<string, unknown> = { id: "x", text: 7 };
    row["itself"] = row;
    const raw = await openDB(DATABASE_NAME);
    await raw.put("revisions", row);
    raw.close();
    const { controller, files } = createController();
    await controller.make();
    expect(controller.state.value).toMatchObject({ status: "offered", count: 1, unreadable: 1 });
    const read = parseBackup((await files[0]?.text()) ?? "");
    expect(read).toMatchObject({ unreadable: [{ row: { id: "x", text: 7, itself: { $kind: "same", value: 0 } } }] });
  });

  test("is only made of a size that comes back, counted in bytes", async () => {
    await write("a", "é".repeat(500));
    const { controller: first, files } = createController();
    await first.make();
    const size = files[0]?.size ?? 0;
    const { controller: fits } = createController({ mostBytes: size });
    await fits.make();
    const { controller: tooSmall, files: none } = createController({ mostBytes: size - 1 });
    await tooSmall.make();
    expect([fits.state.value.status, tooSmall.state.value, none]).toEqual(["offered", { status: "tooLarge" }, []]);
  });

  test("of more characters than a text can have is not begun, and is said to be too large", async () => {
    const store = await openTestJournal();
    const text = "x".repeat(60 * 1024 * 1024);
    const revisions = Array.from({ length: 9 }, (_, index) => createRevision(`r${index}`, { text }));
    const value: Contents = { contents: journalOf(...revisions), deck: NO_DECK, unreadable: [] };
    const large: JournalStore = { ...store, readAll: async () => ({ kind: "ok", value }) };
    const { controller, files } = createController({ openStore: async () => ({ kind: "ok", value: large }) });
    await controller.make();
    expect([controller.state.value, files]).toEqual([{ status: "tooLarge" }, []]);
  });

  test("goes on from making it to checking it, without a look of a beginning between", async () => {
    await write("a", "bewaard");
    const { controller } = createController();
    const states = collectChanges(controller.state);
    await controller.make();
    const steps = states.map((state) =>
      state.status === "working" ? (state.progress?.step ?? "begun") : state.status,
    );
    expect(steps).toEqual(["begun", "reading", "offered"]);
  });

  test("is made once, however often it is asked for meanwhile", async () => {
    await write("a", "bewaard");
    const { controller, files } = createController();
    await Promise.all([controller.make(), controller.make(), controller.export("table")]);
    expect([controller.state.value.status, files.length]).toEqual(["offered", 1]);
  });

  test("of a journal that can't be opened says why, and saves what can be read", async () => {
    const { controller, files } = createController({
      openStore: () => Promise.resolve({ kind: "failed", failure: NEWER }),
    });
    await controller.make();
    expect(controller.state.value).toEqual({ status: "failed", failure: NEWER });
    await controller.rescue();
    expect(controller.state.value).toEqual({ status: "rescued" });
    expect(JSON.parse((await files[0]?.text()) ?? "")).toEqual({ rows: 3 });
  });

  test.each([
    ["saves what can be read once a silent browser answers", false, { status: "rescued", saved: 1 }],
    ["leaves whoever began something else meanwhile alone", true, { status: "idle", saved: 0 }],
  ])("%s", async (_what, isLeft, expected) => {
    const late = Promise.withResolvers<Outcome<unknown>>();
    const silent = { kind: "failed", failure: { kind: "silent", detail: "" }, late: late.promise } as const;
    const { controller, files } = createController({ readRaw: async () => silent });
    const rescuing = controller.rescue();
    await vi.waitFor(() => expect(controller.state.value).toEqual({ status: "failed", failure: silent.failure }));
    if (isLeft) controller.cancel();
    late.resolve({ kind: "ok", value: { rows: 3 } });
    await rescuing;
    expect({ status: controller.state.value.status, saved: files.length }).toEqual(expected);
  });

  test("says so when nothing at all can be read", async () => {
    const { controller } = createController({ readRaw: () => Promise.resolve({ kind: "failed", failure: NEWER }) });
    await controller.rescue();
    expect(controller.state.value).toEqual({ status: "failed", failure: NEWER });
  });
});
