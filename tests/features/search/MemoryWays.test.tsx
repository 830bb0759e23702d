// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { MemoryWays } from "../../../features/search/MemoryWays.tsx";
import type { Day } from "../../../content/day.ts";
import { createRoom } from "../../components/createRoom.tsx";

test.each([
  ["one day", ["2026-10-22", "2026-10-22"], "donderdag 22 oktober 2026"],
  [
    "several days that meet at the end of a month",
    ["2026-01-28", "2026-01-31"],
    "woensdag 28 januari – zaterdag 31 januari 2026",
  ],
])("what is met again of %s says when that was", (_name, [firstDay, day], said) => {
  const room = createRoom();
  const memory = { anniversary: { kind: "month" }, firstDay: firstDay as Day, day: day as Day, ids: [] } as const;
  const nothing = () => {};
  room.show(
    <MemoryWays
      memories={[{ ...memory, ids: [] }]}
      chosen={{ ...memory, ids: [] }}
      onChoose={nothing}
      onSurprise={null}
    />,
  );
  expect(room.place.querySelector("[aria-pressed=true]")?.textContent).toBe("een maand geleden");
  expect(room.place.querySelector("[aria-live]")?.textContent).toBe(said);
});
