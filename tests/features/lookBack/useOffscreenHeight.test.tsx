// @vitest-environment happy-dom
import { useRef } from "preact/hooks";
import { expect, test, vi } from "vitest";
import { useOffscreenHeight } from "../../../features/lookBack/useOffscreenHeight.dom.ts";
import { createRoom } from "../../components/createRoom.tsx";

const SCREEN = 800;
const ABOVE = -50_000;

/** The observers that the code made. A test lets them see an element at a place of its choice. */
const watching: { isFar: boolean; see: (top: number, isIntersecting: boolean) => void }[] = [];

class SeenByTest {
  readonly #observed = new Set<Element>();

  constructor(tell: (entries: object[]) => void, { rootMargin = "" }: IntersectionObserverInit = {}) {
    const see = (top: number, isIntersecting: boolean) => {
      const boundingClientRect = { top, bottom: top + 300, height: 300 };
      tell([...this.#observed].map((target) => ({ target, isIntersecting, boundingClientRect })));
    };
    watching.push({ isFar: rootMargin.startsWith("3000%"), see });
  }

  /** A browser's observer also tells at once where a new element is. */
  observe(element: Element): void {
    this.#observed.add(element);
    setTimeout(() => seeAt(seenAt));
  }

  unobserve(element: Element): void {
    this.#observed.delete(element);
  }
}

function Group({ content = "the same" }: { content?: string }) {
  const place = useRef<HTMLElement>(null);
  const height = useOffscreenHeight(place, content);
  return <section ref={place}>{height === null ? "here" : `away ${height}`}</section>;
}

let seenAt = 0;

/** Lets both observers see the element at this distance from the top of the screen. */
function seeAt(top: number): void {
  seenAt = top;
  for (const { isFar, see } of watching) see(top, Math.abs(top) <= (isFar ? 30 : 1) * SCREEN);
}

async function createGroup() {
  seenAt = 0;
  vi.stubGlobal("IntersectionObserver", SeenByTest);
  vi.stubGlobal("innerHeight", SCREEN);
  const { place, show } = createRoom();
  show(<Group />);
  await vi.waitFor(() => expect(watching.length).toBeGreaterThan(0));
  await waitForEffects();
  return { text: () => place.textContent, show };
}

async function createOffscreenGroup() {
  const group = await createGroup();
  seeAt(ABOVE);
  await vi.waitFor(() => expect(group.text()).toBe("away 300"));
  return group;
}

/** Waits until changes are rendered and the effects have run. Preact runs effects in the task after a frame. */
async function waitForEffects(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
}

test("what is far from the screen goes, as high as it was, and is back when one comes near", async () => {
  const { text } = await createOffscreenGroup();
  await waitForEffects();
  seeAt(-5 * SCREEN);
  await waitForEffects();
  expect(text()).toBe("away 300");
  seeAt(-SCREEN);
  await vi.waitFor(() => expect(text()).toBe("here"));
  await waitForEffects();
  seeAt(ABOVE);
  await vi.waitFor(() => expect(text()).toBe("away 300"));
});

test("what one has jumped back to stays, though it was to go", async () => {
  const { text } = await createGroup();
  seeAt(ABOVE);
  seeAt(100);
  await waitForEffects();
  expect(text()).toBe("here");
});

test("what one has jumped away from stays away, though it was to come", async () => {
  const { text } = await createOffscreenGroup();
  await waitForEffects();
  seeAt(-SCREEN);
  seeAt(ABOVE);
  await waitForEffects();
  expect(text()).toBe("away 300");
});

test("what one jumps back to before its place is watched is there", async () => {
  const { text } = await createOffscreenGroup();
  seeAt(100);
  await vi.waitFor(() => expect(text()).toBe("here"));
});

test("what changes while it is away is seen to be far, and goes again", async () => {
  const { text, show } = await createOffscreenGroup();
  await waitForEffects();
  show(<Group content="another" />);
  expect(text()).toBe("here");
  await vi.waitFor(() => expect(text()).toBe("away 300"));
});
