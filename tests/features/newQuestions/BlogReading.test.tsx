// @vitest-environment happy-dom
import { describe, expect, test, vi } from "vitest";
import { BlogReading, type BlogReadingState } from "../../../features/newQuestions/BlogReading.tsx";
import { HiddenQuestions } from "../../../features/newQuestions/HiddenQuestions.tsx";
import { DeckAdditions } from "../../../features/newQuestions/DeckAdditions.tsx";
import type { DeckAddition, HiddenQuestion } from "../../../journal/deckStore.ts";
import type { Outcome } from "../../../journal/failure.ts";
import { createQuestion, TODAY } from "../../journal/examples.ts";
import { createRoom } from "../../components/createRoom.tsx";

const KEPT: Outcome<void> = { kind: "ok", value: undefined };
const LOOK = { day: TODAY, pages: 3, articles: 1, questions: 9, left: 0, reason: null, isDone: true };

function showReading(status: BlogReadingState["status"], onTurn: (isOn: boolean) => void = () => {}) {
  const room = createRoom();
  const state: BlogReadingState = { status, look: LOOK, today: TODAY };
  room.show(<BlogReading state={state} onToggle={onTurn} />);
  const box = room.place.querySelector("input");
  if (box === null) throw new Error("no box to tick");
  return { ...room, box, line: room.place.querySelector("[role=status]")?.textContent };
}

describe("the look at the blog", () => {
  test.each<[BlogReadingState["status"], boolean, string]>([
    ["loading", false, ""],
    ["off", false, ""],
    ["on", true, "Vandaag 1 nieuw artikel, 9 vragen."],
    ["denied", false, "Zonder toestemming van de browser kan Dagvraag het blog niet lezen."],
    [
      "withdrawn",
      false,
      "De browser geeft geen toestemming meer om het blog te lezen. Zet het weer aan als je dat wilt.",
    ],
  ])("that is %s is ticked: %s, and says “%s”", (status, isTicked, sentence) => {
    const { box, line } = showReading(status);
    expect([box.checked, line]).toEqual([isTicked, sentence]);
  });

  test("is turned on and off by one box, which has a name", () => {
    const onTurn = vi.fn<(isOn: boolean) => void>();
    const { box } = showReading("off", onTurn);
    expect(box.closest("label")?.textContent).toBe("Nieuwe vragen van het blog ophalen");
    box.click();
    expect(onTurn).toHaveBeenCalledWith(true);
  });

  test("that is refused has its box unticked again", () => {
    const room = createRoom();
    const show = (status: BlogReadingState["status"]) =>
      room.show(<BlogReading state={{ status, look: null, today: TODAY }} onToggle={() => {}} />);
    show("off");
    const box = room.place.querySelector("input");
    box?.click();
    expect(box?.checked).toBe(true);
    show("denied");
    expect(box?.checked).toBe(false);
  });
});

describe("the articles that came", () => {
  const addition: DeckAddition = {
    article: { title: "Rust", url: "https://www.gerritvanderheide.com/rust", category: null, minutes: null },
    questions: 3,
    source: "blog",
    readAt: "2026-11-22T09:00:00.000Z",
  };

  test("are no matter while there are none", () => {
    const room = createRoom();
    room.show(<DeckAdditions additions={[]} />);
    expect(room.text()).toBe("");
  });

  test("are listed when asked for, with what they brought, from where and when", async () => {
    const room = createRoom();
    const one = { ...addition, article: { ...addition.article, url: "https://blog.nl/" }, questions: 1 };
    room.show(<DeckAdditions additions={[addition, { ...one, source: "page" }]} />);
    expect(room.text()).toBe("Artikelen die erbij kwamen (2)");
    room.place.querySelector("summary")?.click();
    await vi.waitFor(() =>
      expect([...room.place.querySelectorAll("li p")].map((line) => line.textContent)).toEqual([
        "3 vragen · van het blog · zondag 22 november 2026",
        "1 vraag · zelf gekozen · zondag 22 november 2026",
      ]),
    );
    expect(room.place.querySelector("a")?.href).toBe(addition.article.url);
  });
});

describe("hidden questions", () => {
  const hidden = [1, 2].map((index): HiddenQuestion => {
    const { id, text } = createQuestion(index);
    return { id, text, hiddenAt: "2026-11-22T09:00:00.000Z" };
  });

  test("are no matter while there are none", () => {
    const room = createRoom();
    room.show(<HiddenQuestions hidden={[]} onPutBack={async () => KEPT} />);
    expect(room.text()).toBe("");
  });

  test("are put back by a button that names the question, and the focus stays in their section", async () => {
    const room = createRoom();
    const onPutBack = vi.fn<(question: HiddenQuestion) => Promise<Outcome<void>>>(async () => KEPT);
    room.show(<HiddenQuestions hidden={hidden} onPutBack={onPutBack} />);
    expect(room.place.querySelector("h2")?.textContent).toBe("Verborgen vragen");
    const [first] = room.place.querySelectorAll("button");
    expect(first?.getAttribute("aria-label")).toBe("Terugzetten: Vraag 1?");
    first?.click();
    expect(onPutBack).toHaveBeenCalledWith(hidden[0]);
    room.show(<HiddenQuestions hidden={[]} onPutBack={onPutBack} />);
    await vi.waitFor(() =>
      expect(room.place.querySelector("[role=status]")?.textContent).toBe("Die vraag kan weer langskomen."),
    );
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Verborgen vragen"));
  });
});
