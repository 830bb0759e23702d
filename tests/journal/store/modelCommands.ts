/** What readers, browsers and disks may do, in any order. Each command has the text that a failure shows. */
import * as fc from "fast-check";
import { drawInstead, drawMissing } from "../../../content/deck/dayQuestion.ts";
import type { Answer } from "../../../journal/answer.ts";
import { createBackup, parseBackup } from "../../../journal/backup.ts";
import { findHeads } from "../../../journal/revision.ts";
import { writeOnTop, type Settlement } from "../../../journal/writeOnTop.ts";
import { createDeckIds } from "../../deckIds.ts";
import { TODAY, valueOf } from "../examples.ts";
import { expectTheModel } from "./invariants.ts";
import { ANSWERS, settleWrites, type Client, type Real } from "./machine.ts";
import { restore } from "./restoreCommand.ts";

/**
 * The model lives beside each machine, since it gets each write when that is handed over. fast-check's own model is
 * empty.
 */
export type Model = Record<string, never>;
type Command = fc.AsyncCommand<Model, Real>;
type Run = (real: Real) => Promise<void> | void;

const BACKUP_DATE = new Date(2026, 10, 22);
const DECK = createDeckIds(4);
const client = fc.nat(3);
const answer = fc.nat(ANSWERS.length - 1);
const text = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom("", " ", "\u0000", "\ud800", "__proto__", "é 🙂"));

export const COMMANDS: fc.Arbitrary<Command>[] = [
  ...writing(),
  ...settling(),
  client.map((index) => command(`${index} erases everything`, (real) => eraseAll(real, clientOf(real, index)))),
  fc.nat(1).map((machine) =>
    command(`a backup of ${machine}`, async (real) => {
      const contents = await at(real.machines, machine).readAll();
      real.backups.push(createBackup(contents, BACKUP_DATE));
    }),
  ),
  fc.record({ machine: fc.nat(1), backup: fc.nat(5), writer: client, isUndone: fc.boolean() }).map((choice) =>
    command(`restore ${JSON.stringify(choice)}`, async (real) => {
      const file = real.backups[choice.backup % Math.max(1, real.backups.length)];
      const parsed = file === undefined ? null : parseBackup(file);
      if (parsed === null) return;
      if (parsed.kind === "refused") throw new Error(`a backup of ours is refused: ${parsed.detail}`);
      await restore(real, parsed.contents, choice);
    }),
  ),
];

function writing(): fc.Arbitrary<Command>[] {
  const type = fc
    .tuple(client, answer, text)
    .map(([index, at_, typed]) =>
      command(`${index} types ${JSON.stringify(typed)} at ${at_}`, (real) =>
        clientOf(real, index).sessionAt(answerOf(at_)).input(typed),
      ),
    );
  const hear = fc
    .tuple(client, answer)
    .map(([index, at_]) => command(`${index} hears of ${at_}`, (real) => meet(clientOf(real, index), answerOf(at_))));
  const leave = client.map((index) => command(`${index} leaves`, (real) => clientOf(real, index).leave()));
  const crash = client.map((index) => command(`${index} crashes`, (real) => clientOf(real, index).crash()));
  const pass = fc
    .tuple(client, fc.constantFrom(600, 2_500, 360_000))
    .map(([index, time]) => command(`${time} ms pass for ${index}`, (real) => clientOf(real, index).pass(time)));
  const fail = fc
    .tuple(client, fc.integer({ min: 1, max: 3 }))
    .map(([index, times]) =>
      command(`the disk refuses ${index} ${times} times`, (real) => clientOf(real, index).failNextWrites(times)),
    );
  const wait = fc.constant(command("all is written", settleWrites));
  return [type, type, type, hear, hear, leave, crash, pass, fail, wait, wait];
}

function settling(): fc.Arbitrary<Command>[] {
  const how = fc.constantFrom("delete", "put back", "keep", "join");
  const settle = fc
    .record({ index: client, at_: answer, way: how, which: fc.nat(9) })
    .map((choice) => command(`settle ${JSON.stringify(choice)}`, (real) => settleAt(real, choice)));
  const draw = fc.tuple(client, client).map(([one, other]) =>
    command(`${one} and ${other} draw at once`, async (real) => {
      await Promise.all([one, other].map((index) => drawOn(clientOf(real, index))));
    }),
  );
  const another = client.map((index) => command(`${index} asks another`, (real) => drawAnother(clientOf(real, index))));
  return [settle, settle, draw, another];
}

function command(name: string, run: Run): Command {
  return {
    check: () => true,
    run: async (_model, real) => {
      await run(real);
      await expectTheModel(real);
    },
    toString: () => name,
  };
}

/** Does what a page does after a message: it reads, and takes over what it read unless its own words are under way. */
async function meet(page: Client, of: Answer): Promise<void> {
  const record = valueOf(await page.store.readAnswer(of.id));
  const session = page.sessionAt(of);
  if (!session.isPending) session.reconcile(record?.revisions ?? []);
}

type Choice = { index: number; at_: number; way: string; which: number };

async function settleAt(real: Real, { index, at_, way, which }: Choice): Promise<void> {
  const { store, clock, createId } = clientOf(real, index);
  const asked = answerOf(at_);
  const revisions = valueOf(await store.readAnswer(asked.id))?.revisions ?? [];
  if (revisions.length === 0) return;
  const texts = (way === "put back" ? revisions : findHeads(revisions)).map((revision) => revision.text);
  const chosen = way === "join" ? texts.join("\n") : (texts[which % Math.max(1, texts.length)] ?? "");
  const settlement: Settlement = way === "delete" ? { kind: "deleted", text: "" } : { kind: "written", text: chosen };
  await writeOnTop({ answer: asked, states: findHeads(revisions) }, settlement, { store, clock, createId });
}

async function drawOn({ store, machine: { model } }: Client): Promise<void> {
  const draws = valueOf(await store.changeDraws((before) => drawMissing(TODAY, { deck: DECK, draws: before })));
  const drawn = draws.find(({ day }) => day === TODAY);
  const before = model.draws.get(TODAY);
  if (drawn === undefined) throw new Error("a draw is recorded once it is asked for");
  if (before !== undefined && before.questionId !== drawn.questionId) throw new Error("a draw was put in its place");
  model.draws.set(TODAY, drawn);
}

async function drawAnother({ store, machine: { model } }: Client): Promise<void> {
  const before = model.draws.get(TODAY);
  if (before === undefined) return;
  const draws = valueOf(await store.changeDraws((all) => drawInstead(before, { deck: DECK, draws: all })));
  const drawn = draws.find(({ day }) => day === TODAY);
  if (drawn) model.draws.set(TODAY, drawn);
}

/** Only this removes anything. A page that is still writing goes on, in a journal that begins anew. */
async function eraseAll(real: Real, { store, machine: { model } }: Client): Promise<void> {
  await settleWrites(real);
  model.erase();
  valueOf(await store.eraseAll());
  for (const page of real.clients) if (page.machine.model === model) page.hearOfErasure();
}

function clientOf({ clients }: Real, index: number): Client {
  return at(clients, index);
}

function answerOf(index: number): Answer {
  return at(ANSWERS, index);
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`there is no item ${index}`);
  return item;
}
