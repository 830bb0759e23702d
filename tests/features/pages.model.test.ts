/** Several pages on one journal, interleaved in any way. modelRun.ts says how to run a failure again. */
import * as fc from "fast-check";
import { test } from "vitest";
import { commandParameters, runParameters, TIME_LIMIT } from "../journal/modelRun.ts";
import { COMMANDS } from "./pagesCommands.ts";
import { comeToRest, expectConverged, expectTruePages } from "./pagesInvariants.ts";
import { createPagesRoom } from "./pagesRoom.ts";

test(
  "pages that write at once lose no word, move none to another question, and come to show the same",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(COMMANDS, commandParameters(25)), async (commands) => {
        const room = createPagesRoom();
        room.openPage();
        room.openPage();
        await fc.asyncModelRun(() => ({ model: {}, real: room }), commands);
        await comeToRest(room);
        await expectTruePages(room);
        await expectConverged(room);
      }),
      runParameters(300),
    );
  },
  TIME_LIMIT,
);
