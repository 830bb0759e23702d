import * as v from "valibot";
import { isDay, type Day } from "../../content/day.ts";
import type { Clock } from "../../journal/clock.ts";
import { WitnessKeeper, type Loss } from "../../journal/witness.ts";
import { browser } from "./browser.ts";
import { openStore } from "./openStore.ts";

const KEY = "journalWitness";

const witnessSchema = v.object({
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  newestDay: v.nullable(v.custom<Day>(isDay)),
});

/** Keeps the witness in the browser's storage for extensions, which is cleared by other means than the journal's. */
export function createWitnessKeeper(clock: Clock, onLoss: (loss: Loss | null) => void): WitnessKeeper {
  return new WitnessKeeper({
    summarize: async () => {
      const opened = await openStore();
      return opened.kind === "failed" ? opened : opened.value.summarize();
    },
    read: async () => {
      const { [KEY]: noted } = await browser.storage.local.get(KEY);
      const parsed = v.safeParse(witnessSchema, noted);
      return parsed.success ? parsed.output : null;
    },
    write: (witness) => browser.storage.local.set({ [KEY]: witness }),
    clock,
    onLoss,
  });
}
