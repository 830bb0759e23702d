// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { Calendar } from "../../../features/search/Calendar.tsx";
import type { Day } from "../../../content/day.ts";
import type { Month } from "../../../journal/month.ts";
import { TODAY } from "../../journal/examples.ts";
import { createRoom } from "../../components/createRoom.tsx";

const DAYS = ["2024-02-29", "2026-11-01", "2026-11-02", "2026-11-20"] as Day[];

async function open(chosen: Day | null = null) {
  const room = createRoom();
  const onBegin = vi.fn<() => void>();
  const onChoose = vi.fn<(chosen: Day | Month | null) => void>();
  const onPrintYear = vi.fn<(year: number) => void>();
  await act(() => room.show(<Calendar days={DAYS} today={TODAY} {...{ chosen, onBegin, onChoose, onPrintYear }} />));
  const buttons = () => [...room.place.querySelectorAll<HTMLButtonElement>("[data-day]")];
  const press = (name: string) =>
    act(() => room.place.querySelector<HTMLButtonElement>(`button[aria-label='${name}']`)?.click());
  const step = (name: string) => act(() => room.button(name).click());
  return { ...room, onBegin, onChoose, onPrintYear, buttons, press, step };
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
    const { place: page, buttons } = await open();
    expect([...page.querySelectorAll<HTMLElement>("[data-opens]")].map(({ tabIndex }) => tabIndex)).toEqual([0]);
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
    const firsts = [...place.querySelectorAll<HTMLElement>("[data-arrows] section > div > :first-child")];
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

  test("shows a month in full, with its weekdays, and goes from month to month and back to the year", async () => {
    const { place, buttons, text, onChoose, press, step } = await open();
    await step("november");
    expect(onChoose).toHaveBeenLastCalledWith("2026-11");
    expect(place.querySelector("h2")?.textContent).toBe("november 2026");
    expect(text()).toContain("madiwodovrzazo");
    expect(buttons()).toHaveLength(3);
    expect(document.activeElement).toBe(buttons()[2]);
    await press("De maand erna");
    expect(place.querySelector("h2")?.textContent).toBe("november 2026");
    await press("De maand ervoor");
    expect(onChoose).toHaveBeenLastCalledWith("2026-10");
    expect([place.querySelector("h2")?.textContent, buttons()]).toEqual(["oktober 2026", []]);
    await step("Heel 2026");
    expect(onChoose).toHaveBeenLastCalledWith(null);
    expect(document.activeElement?.textContent).toBe("november");
  });

  test("falls back on the month when a day in it is let go of", async () => {
    const { buttons, onChoose, step } = await open("2026-11-02" as Day);
    await step("november");
    buttons()[1]?.click();
    expect(onChoose).toHaveBeenLastCalledWith("2026-11");
    buttons()[0]?.click();
    expect(onChoose).toHaveBeenLastCalledWith("2026-11-01");
  });

  test("prints the year that it shows", async () => {
    const { button, press, onPrintYear } = await open();
    await press("Het jaar ervoor");
    await press("Het jaar ervoor");
    button("2024 als boekje afdrukken").click();
    expect(onPrintYear).toHaveBeenCalledWith(2024);
  });
});
