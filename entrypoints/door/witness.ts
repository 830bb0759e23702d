import { isDay } from "../../content/day.ts";
import { isInteger, isObject } from "../../content/shape.ts";
import type { Clock } from "../../journal/clock.ts";
import { WitnessKeeper, type Loss, type Witness } from "../../journal/witness.ts";
import { native } from "./native.ts";
import { openStore } from "./openStore.ts";

const KEY = "journalWitness";

/** Keeps the witness in the browser's storage for extensions, which is cleared by other means than the journal's. */
export function createWitnessKeeper(clock: Clock, onLoss: (loss: Loss | null) => void): WitnessKeeper {
  return new WitnessKeeper({
    summarize: async () => {
      const opened = await openStore();
      return opened.kind === "failed" ? opened : opened.value.summarize();
    },
    read: async () => {
      const { [KEY]: noted } = await native.storage.local.get(KEY);
      return parseWitness(noted);
    },
    write: (witness) => native.storage.local.set({ [KEY]: witness }),
    clock,
    onLoss,
  });
}

function parseWitness(noted: unknown): Witness | null {
  if (!isObject(noted)) return null;
  const { count, newestDay } = noted;
  return isInteger(count, 0) && (newestDay === null || isDay(newestDay)) ? { count, newestDay } : null;
}
