/** The day's look at the blog, in a browser that takes a server on this machine for the blog. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, type BrowserContext, type Page, type Worker } from "@playwright/test";
import { AUDIT } from "./audit.ts";
import { CHROMIUM_BUILD, launchExtension, ONE_RENDERER } from "../../tools/launchExtension.ts";
import { FAULTS, WHOLLY } from "./blogFaults.ts";
import { startBlogServer } from "./blogServer.ts";
import { partsOf } from "./extension.ts";

const DAY = 24 * 60 * 60 * 1000;
/** Time in the background passes this many times faster while the blog fails: a look then waits for seconds. */
const HASTE = 10;

const LOOKING = "Nieuwe vragen van het blog ophalen";
/** The fault that every run tries. It comes in the midst of an answer. */
const FIRST_FAULT = "an answer that is cut off";

test("the blog is looked at once a day: a new post joins the deck, and whatever fails leaves it as it was", async () => {
  test.setTimeout(240_000);
  const { blog, reader, end } = await startLooking();
  const { tab, options, says } = reader;
  blog.log.length = 0;

  await reader.moveOn(DAY);
  const question = await partsOf(tab).question.innerText();
  await expect(says).toHaveText("Gisteren 2 nieuwe artikelen, 3 vragen.");
  blog.publish("/rust/drie", "2026-11-23", "Wat oogst je?");
  await reader.wakeUp();
  await expect(says).toHaveText("Vandaag 1 nieuw artikel, 1 vraag.", { timeout: 30_000 });
  expectPolite(blog.log);
  expect(blog.log.map(({ path: asked }) => asked)).toEqual(["/robots.txt", "/sitemap.xml", "/rust/drie"]);
  expect(blog.log.map(({ headers }) => "if-none-match" in headers)).toEqual([true, true, false]);
  await expect(partsOf(tab).question).toHaveText(question);
  await tab.reload();
  await expect(partsOf(tab).question).toHaveText(question);
  await expectToBeDrawn(tab, "Wat oogst je?");
  await reader.wakeUp();

  await reader.hurry();
  const deck = await readDeck(options);
  expect(deck.filter(({ text }) => text === "Wat oogst je?")).toHaveLength(1);
  for (const fault of FAULTS.filter(([what]) => what === FIRST_FAULT)) await fail(fault, { blog, reader });
  expect(await readDeck(options)).toEqual(deck);

  blog.recover();
  blog.publish("/rust/vier", "2026-12-24", "Wat bewaar je?");
  await reader.moveOn(8 * DAY);
  await reader.wakeUp();
  await expect(says).toHaveText("Vandaag 1 nieuw artikel, 1 vraag.", { timeout: 20_000 });
  expect(await readDeck(options)).toHaveLength(deck.length + 1);
  await options.getByRole("checkbox", { name: LOOKING }).uncheck();
  await expect(says).toHaveText("");
  await end();
});

test("whatever else can fail at the blog leaves the deck as it was, and is told", AUDIT, async () => {
  test.setTimeout(240_000);
  const { blog, reader, end } = await startLooking();
  await reader.hurry();
  for (const fault of FAULTS.filter(([what]) => what !== FIRST_FAULT)) await fail(fault, { blog, reader });
  await end();
});

type Looking = Pick<Awaited<ReturnType<typeof startLooking>>, "blog" | "reader">;

/** Starts with a blog of two articles, which were read. */
async function startLooking() {
  const folder = await mkdtemp(path.join(tmpdir(), "dagvraag-blog-"));
  const blog = await startBlogServer();
  blog.publish("/rust/een", "2026-11-01", "Wat laat je staan?", "Wat laat je gaan?");
  blog.publish("/rust/twee", "2026-11-05", "Wat zaai je?");
  const reader = await openReader(folder, blog.args);
  await reader.options.getByRole("checkbox", { name: LOOKING }).check();
  await expect(reader.says).toHaveText("Nog niet gekeken.");
  await reader.wakeUp();
  await expect(reader.says).toHaveText("Vandaag 2 nieuwe artikelen, 3 vragen.", { timeout: 30_000 });
  expectPolite(blog.log);
  const end = async () => {
    await reader.context.close();
    blog.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { blog, reader, end };
}

async function fail([what, fault, reason, said = WHOLLY]: (typeof FAULTS)[number], { blog, reader }: Looking) {
  await test.step(what, async () => {
    const deck = await readDeck(reader.options);
    // This is longer than any rest that a failing blog gets.
    await reader.moveOn(8 * DAY);
    await expect(reader.says).not.toContainText("Vandaag");
    blog.failWith(fault);
    await reader.wakeUp();
    await expect(reader.says).toContainText(`${said} ${reason}`, { timeout: 20_000 });
    expect(await readDeck(reader.options)).toEqual(deck);
  });
}

/** A browser whose extension has the blog's permission from the start. No test can click the browser's question. */
async function openReader(folder: string, args: readonly string[]) {
  const build = path.join(folder, "extension");
  cpSync(CHROMIUM_BUILD, build, { recursive: true });
  const file = path.join(build, "manifest.json");
  const { optional_host_permissions: hosts, ...manifest } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: hosts }));
  const context = await launchExtension(path.join(folder, "profile"), {
    build,
    headless: true,
    locale: "nl-NL",
    env: { ...process.env, LANGUAGE: "nl" },
    args: ["--lang=nl-NL", ONE_RENDERER, ...args],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  let now = new Date(2026, 10, 22, 9).getTime();
  await setTime(context, worker, now);
  const tab = await open(context, "chrome://newtab/");
  const options = await open(context, `chrome-extension://${new URL(worker.url()).host}/options.html`);
  return {
    context,
    tab,
    options,
    /** The page's first status is that of the look at the blog. */
    says: options.getByRole("status").first(),
    /** Moves the time on, and looks at both pages again. */
    async moveOn(milliseconds: number) {
      now += milliseconds;
      await setTime(context, worker, now);
      await tab.evaluate(() => globalThis.dispatchEvent(new Event("focus")));
      const day = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long" }).format(now);
      await expect(tab.getByText(day)).toBeVisible();
      await options.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    },
    /** Makes the hourly alarm ring. */
    wakeUp: () => worker.evaluate("chrome.alarms.create('lookAtBlog', { delayInMinutes: 0 })"),
    hurry: () => worker.evaluate(hurry, HASTE),
  };
}

type Manifest = { optional_host_permissions: string[] };

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

/** Time then stands still in pages, and goes on from there in the background. */
async function setTime(context: BrowserContext, worker: Worker, time: number): Promise<void> {
  await context.clock.setFixedTime(time);
  await worker.evaluate((now) => {
    const world = globalThis as unknown as { realDate?: DateConstructor; Date: DateConstructor };
    const Real = (world.realDate ??= Date);
    const ahead = now - Real.now();
    world.Date = class extends Real {
      constructor(...given: [] | [number]) {
        super(...(given.length === 0 ? ([Real.now() + ahead] as const) : given));
      }
      static override now = () => Real.now() + ahead;
    } as unknown as DateConstructor;
  }, time);
}

function hurry(haste: number): void {
  const wait = globalThis.setTimeout;
  const quick = (run: () => void, milliseconds = 0) => wait(run, milliseconds / haste);
  globalThis.setTimeout = quick as unknown as typeof setTimeout;
}

/** Expects one request a second, without cookies, and none that robots.txt forbids. */
function expectPolite(log: Awaited<ReturnType<typeof startBlogServer>>["log"]): void {
  expect(log[0]?.path).toBe("/robots.txt");
  // The requests leave a second apart (tests/content/site/walkSite.test.ts). They may arrive late here, but not all at
  // once.
  expect((log.at(-1)?.at ?? 0) - (log[0]?.at ?? 0)).toBeGreaterThan(400);
  for (const { headers, path: asked } of log) {
    expect([headers.cookie, asked.startsWith("/geheim/")]).toEqual([undefined, false]);
  }
}

/** Questions that were never asked come first, so this new one must come. */
async function expectToBeDrawn(tab: Page, text: string): Promise<void> {
  const { question, another } = partsOf(tab);
  for (let skipped = 0; skipped < 30 && (await question.innerText()) !== text; skipped += 1) {
    const before = await question.innerText();
    await another.click();
    await expect(question).not.toHaveText(before);
  }
  await expect(question).toHaveText(text);
}

async function readDeck(page: Page): Promise<{ id: string; text: string }[]> {
  return page.evaluate(
    () =>
      new Promise<{ id: string; text: string }[]>((resolve) => {
        const opening = indexedDB.open("dagvraag");
        opening.addEventListener("success", () => {
          const questions = opening.result.transaction("questions").objectStore("questions").getAll();
          questions.addEventListener("success", () => {
            opening.result.close();
            resolve(questions.result);
          });
        });
      }),
  );
}
