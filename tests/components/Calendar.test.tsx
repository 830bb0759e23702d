// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { Calendar } from "../../components/Calendar.tsx";
import type { Day } from "../../content/day.ts";
import { TODAY } from "../journal/examples.ts";
import { createRoom } from "./createRoom.tsx";

const DAYS = ["2024-02-29", "2026-11-01", "2026-11-02", "2026-11-20"] as Day[];

async function open(chosen: Day | null = null) {
  const room = createRoom();
  const onBegin = vi.fn<() => void>();
  const onChoose = vi.fn<(day: Day | null) => void>();
  room.show(<Calendar days={DAYS} today={TODAY} {...{ chosen, onBegin, onChoose }} />);
  await act(() => {
    const details = room.place.querySelector("details");
    if (details) details.open = true;
    details?.dispatchEvent(new Event("toggle"));
  });
  const buttons = () => [...room.place.querySelectorAll<HTMLButtonElement>("section button")];
  return { ...room, onBegin, onChoose, buttons };
}

describe("the calendar", () => {
  test("marks the days on which something was written, and says how many", async () => {
    const { buttons, text, onBegin, onChoose } = await open();
    expect(onBegin).toHaveBeenCalledOnce();
    expect(buttons().map((button) => button.getAttribute("aria-label"))).toEqual([
      "zondag 1 november 2026",
      "maandag 2 november 2026",
      "vrijdag 20 november 2026",
    ]);
    expect(text()).toContain("november · 3 dagen");
    buttons()[0]?.click();
    expect(onChoose).toHaveBeenCalledWith("2026-11-01");
  });

  test("lets go of a day that was chosen", async () => {
    const { buttons, onChoose } = await open("2026-11-02" as Day);
    expect(buttons().map((button) => button.getAttribute("aria-pressed"))).toEqual(["false", "true", "false"]);
    buttons()[1]?.click();
    expect(onChoose).toHaveBeenCalledWith(null);
  });

  test("goes back to the first year, and no further", async () => {
    const { place, buttons, text } = await open();
    const back = () => place.querySelector<HTMLButtonElement>("button[aria-label='Het jaar ervoor']");
    await act(() => back()?.click());
    expect(buttons()).toEqual([]);
    await act(() => back()?.click());
    expect(text()).toContain("februari · 1 dag");
    expect(buttons()[0]?.getAttribute("aria-label")).toBe("donderdag 29 februari 2024");
    expect(back()?.getAttribute("aria-disabled")).toBe("true");
    await act(() => back()?.click());
    expect(text()).toContain("februari · 1 dag");
  });

  test("has one stop for Tab, and goes on by arrow", async () => {
    const { buttons } = await open();
    expect(buttons().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
    buttons()[2]?.focus();
    for (const [key, place] of [
      ["ArrowLeft", 1],
      ["ArrowUp", 0],
      ["ArrowLeft", 0],
      ["ArrowDown", 1],
    ] as const) {
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      expect(document.activeElement).toBe(buttons()[place]);
    }
  });

  test("begins each month on its weekday", async () => {
    const { place } = await open();
    const firsts = [...place.querySelectorAll<HTMLElement>("section > div > :first-child")];
    expect(firsts.map(({ style }) => style.gridColumnStart)).toEqual([
      "4",
      "7",
      "7",
      "3",
      "5",
      "1",
      "3",
      "6",
      "2",
      "4",
      "7",
      "2",
    ]);
  });
});
