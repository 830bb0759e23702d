// @vitest-environment happy-dom
import { useRef } from "preact/hooks";
import { expect, test, vi } from "vitest";
import { useAway } from "../../components/useAway.ts";
import { createRoom } from "./createRoom.tsx";

const SCREEN = 800;
const ABOVE = -50_000;

/** What the browser sees, as a test has it. */
const watching: { isFar: boolean; see: (top: number, isIntersecting: boolean) => void }[] = [];

class SeenByTest {
  constructor(tell: (entries: object[]) => void, { rootMargin = "" }: IntersectionObserverInit = {}) {
    const see = (top: number, isIntersecting: boolean) => {
      const target = document.querySelector("section");
      tell([{ target, isIntersecting, boundingClientRect: { top, bottom: top + 300, height: 300 } }]);
    };
    watching.push({ isFar: rootMargin.startsWith("3000%"), see });
  }

  observe(): void {}

  unobserve(): void {}
}

function Stretch() {
  const place = useRef<HTMLElement>(null);
  const height = useAway(place, "always the same");
  return <section ref={place}>{height === null ? "here" : `away ${height}`}</section>;
}

const leave = () => watching.find(({ isFar }) => isFar)?.see(ABOVE, false);
const comeBack = (top: number) => watching.find(({ isFar }) => !isFar)?.see(top, true);

async function createStretch() {
  vi.stubGlobal("IntersectionObserver", SeenByTest);
  vi.stubGlobal("innerHeight", SCREEN);
  const { place, show } = createRoom();
  show(<Stretch />);
  await vi.waitFor(() => expect(watching).toHaveLength(2));
  // Until its effects have run, nobody listens.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return () => place.textContent;
}

test("what is far from the screen goes, as high as it was, and is back when one comes near", async () => {
  const text = await createStretch();
  leave();
  await vi.waitFor(() => expect(text()).toBe("away 300"));
  comeBack(-SCREEN);
  await vi.waitFor(() => expect(text()).toBe("here"));
});

test("what one has jumped back to stays, though it was to go", async () => {
  const text = await createStretch();
  leave();
  comeBack(100);
  // The task in which it was to go, and the one in which that would be rendered.
  for (let task = 0; task < 2; task += 1) await new Promise((resolve) => setTimeout(resolve));
  expect(text()).toBe("here");
});
