import { randomBytes } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { CHROMIUM_BUILD } from "../../tools/launchExtension.ts";
import { partsOf, Reader, test as base } from "./extension.ts";

const LITTLE_ROOM = 400_000;
/** In characters of two bytes each. */
const TOO_MUCH = 400_000;
const MUCH_ROOM = 100 * 1024 * 1024;
const FULL = /^Niet bewaard\. De schijf is vol, of de browser geeft geen ruimte meer\. /;

/** Limits how many bytes the browser keeps for the extension. */
type SetRoom = (bytes: number) => Promise<void>;

/**
 * The extension that ships may fill the disk. Without that permission, the browser's quota stands in for a full disk.
 * It also lacks its worker here. That worker reads the journal as soon as it is installed. For half a minute, the
 * database would then go by the room of that moment.
 */
const test = base.extend<{ setRoom: SetRoom }>({
  reader: async ({ language }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), "dagvraag-quota-"));
    const build = path.join(folder, "build");
    await cp(CHROMIUM_BUILD, build, { recursive: true });
    await strip(path.join(build, "manifest.json"));
    const reader = await Reader.start(path.join(folder, "profile"), { language, build });
    await use(reader);
    await reader.end();
    await rm(folder, { recursive: true, force: true });
  },
  setRoom: async ({ reader }, use) => {
    const origin = `chrome-extension://${reader.extensionId()}`;
    const session = await reader.context.newCDPSession(await reader.context.newPage());
    let room = 0;
    // The browser's own estimate knows nothing of this other quota.
    await reader.context.exposeFunction("readQuota", () => room);
    await reader.context.addInitScript(estimateByQuota);
    const setRoom: SetRoom = async (quotaSize) => {
      room = quotaSize;
      await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize });
    };
    await use(setRoom);
  },
});

/** Runs in a page, before its own code. */
function estimateByQuota(): void {
  const { readQuota } = globalThis as unknown as { readQuota: () => Promise<number> };
  StorageManager.prototype.estimate = async () => ({ quota: await readQuota(), usage: 0 });
}

async function strip(file: string): Promise<void> {
  const { background: _worker, ...manifest } = JSON.parse(await readFile(file, "utf8")) as {
    background: object;
    permissions: string[];
  };
  const permissions = manifest.permissions.filter((permission) => permission !== "unlimitedStorage");
  await writeFile(file, JSON.stringify({ ...manifest, permissions }));
}

/**
 * A text that the database can't compress. It has any of 20,480 Chinese characters, none of which is half of a pair.
 */
function createRandomText(length: number): string {
  const words = new Uint16Array(randomBytes(2 * length).buffer, 0, length);
  return Array.from(words, (word) => String.fromCharCode(0x4e_00 + (word % 20_480))).join("");
}

async function paste(page: Page, text: string): Promise<void> {
  await partsOf(page).answer.press("ControlOrMeta+End");
  await page.keyboard.insertText(text);
}

test(
  "a full disk says so, keeps the words on the page, and saves them by itself once there is room",
  AUDIT,
  async ({ reader, setRoom }) => {
    // The quota is set before the first page of the extension opens.
    await setRoom(LITTLE_ROOM);
    const page = await reader.openNewTab();
    const { answer, status } = partsOf(page);
    const ways = ["Kopieer je tekst", "Bewaar je tekst als bestand"].map((name) => page.getByRole("button", { name }));
    await answer.fill("Dit past nog.");
    await expect(status).toHaveText("Bewaard");
    for (const way of ways) await expect(way).toBeHidden();

    const pasted = createRandomText(TOO_MUCH);
    const text = `Dit past nog.${pasted}`;
    await paste(page, pasted);
    await expect(status).toHaveText(FULL);
    for (const way of ways) await expect(way).toBeVisible();
    expect((await answer.inputValue()) === text).toBe(true);

    await setRoom(MUCH_ROOM);
    await expect(status).toHaveText("Bewaard", { timeout: 40_000 });
    for (const way of ways) await expect(way).toBeHidden();
    await page.reload();
    await expect.poll(async () => (await answer.inputValue()) === text).toBe(true);
  },
);

test(
  "a full disk leaves what was saved before as it was, and says so of every word that comes after",
  AUDIT,
  async ({ reader, setRoom }) => {
    await setRoom(LITTLE_ROOM);
    const page = await reader.openNewTab();
    const { answer, status } = partsOf(page);
    await answer.fill("Dit past nog.");
    await expect(status).toHaveText("Bewaard");
    await paste(page, createRandomText(TOO_MUCH));
    await expect(status).toHaveText(FULL);
    await answer.press("ControlOrMeta+End");
    await answer.pressSequentially("!");
    await expect(status).toHaveText(FULL);
    const other = await reader.openNewTab();
    await expect(partsOf(other).answer).toHaveValue("Dit past nog.");
  },
);
