// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { describe, expect, test, vi } from "vitest";
import { PageQuestions, type PageActions } from "../../../features/newQuestions/PageQuestions.tsx";
import type { AddProgress, FoundPage, PageState } from "../../../features/newQuestions/pageQuestionsController.ts";
import type { OfferStatus } from "../../../features/newQuestions/pageOffers.ts";
import { createArticle, FULL, idOf } from "../../journal/deckDouble.ts";
import { createRoom } from "../../components/createRoom.tsx";

const NONE: AddProgress = { kind: "none" };

function pageOf(standings: readonly OfferStatus[], change: Partial<FoundPage> = {}): FoundPage {
  const article = createArticle(standings.length);
  const offers = article.questions.map((question, index) => ({ question, status: standings[index] ?? "new" }));
  return { status: "found", article, offers, ticked: new Set(), progress: NONE, ...change };
}

function showAs(language: "nl" | "en", ...states: PageState[]) {
  const room = createRoom(language);
  const actions = {
    onOpen: vi.fn<() => void>(),
    onTick: vi.fn<PageActions["onTick"]>(),
    onTickAll: vi.fn<PageActions["onTickAll"]>(),
    onAdd: vi.fn<() => void>(),
    onClose: vi.fn<() => void>(),
  } satisfies PageActions;
  const show = (state: PageState) => room.show(<PageQuestions state={signal(state)} actions={actions} />);
  for (const state of states) show(state);
  const boxes = () => [...room.place.querySelectorAll("input")];
  const said = () => room.place.querySelector("[aria-live]")?.textContent;
  const heading = () => room.place.querySelector("h2");
  const names = () => [...room.place.querySelectorAll("button")].map(({ textContent }) => textContent);
  return { ...room, show, actions, boxes, said, heading, names };
}

/** What a screen reader says of a box. */
function describeBox(box: HTMLInputElement) {
  const note = document.getElementById(box.getAttribute("aria-describedby") ?? "");
  const name = document.querySelector(`label[for="${box.id}"]`)?.textContent;
  return [name, box.checked, box.disabled, note?.textContent ?? null];
}

describe("before it is asked for", () => {
  test.each([
    ["nl", "Vragen van deze pagina"],
    ["en", "Questions from this page"],
  ] as const)("it is a button in %s", (language, name) => {
    const { button, actions, names } = showAs(language, { status: "closed" });
    expect(names()).toEqual([name]);
    expect(document.activeElement).toBe(document.body);
    button(name).click();
    expect(actions.onOpen).toHaveBeenCalledOnce();
  });
});

describe("what came of reading", () => {
  test.each<[PageState, string, string]>([
    [{ status: "reading" }, "Even lezen…", "Reading…"],
    [{ status: "refused", reason: "noQuestions" }, "geen vragen met een 💡", "no questions with a 💡"],
    [{ status: "refused", reason: "closed" }, "voor zichzelf", "to itself"],
    [{ status: "refused", reason: "insecure" }, "(https)", "(https)"],
    [{ status: "refused", reason: "silent" }, "antwoordt niet", "doesn’t answer"],
    [{ status: "refused", reason: "tooLarge" }, "te groot", "too large"],
    [{ status: "refused", reason: "severalArticles" }, "meerdere artikelen", "Several articles"],
    [{ status: "refused", reason: "translated" }, "is vertaald", "been translated"],
    [{ status: "refused", reason: "unclear" }, "herkent hier geen artikel", "doesn’t recognise an article"],
    [{ status: "failed", failure: FULL }, "niet bewaard worden. De schijf is vol", "can’t be kept right now. The disk"],
    [pageOf(["new"]), "1 vraag gevonden", "1 question found"],
    [pageOf(["new", "known"]), "2 vragen gevonden", "2 questions found"],
    [pageOf(["known"]), "heb je al", "already have"],
  ])("%o is said in words, where a screen reader hears it", (state, dutch, english) => {
    expect(showAs("nl", { status: "reading" }, state).said()).toContain(dutch);
    expect(showAs("en", { status: "reading" }, state).said()).toContain(english);
  });

  test("names the article", () => {
    const { text } = showAs("nl", pageOf(["new"]));
    expect(text()).toContain("Een artikel · Jij en jouw keuzes · 5 min lezen");
  });

  test.each<PageState>([{ status: "reading" }, { status: "refused", reason: "closed" }])(
    "%o can be closed",
    (state) => {
      const { button, actions } = showAs("nl", state);
      button("Sluiten").click();
      expect(actions.onClose).toHaveBeenCalledOnce();
    },
  );
});

describe("the keyboard", () => {
  test("goes to the heading when it is asked for, stays there when it is read, and back when it is closed", () => {
    const { show, heading, button } = showAs("nl", { status: "closed" });
    button("Vragen van deze pagina").focus();
    show({ status: "reading" });
    expect(document.activeElement).toBe(heading());
    show(pageOf(["new"]));
    expect(document.activeElement).toBe(heading());
    show({ status: "closed" });
    expect(document.activeElement).toBe(button("Vragen van deze pagina"));
  });

  test("goes to what was added, and stays on the button where that failed", () => {
    const { show, button, place } = showAs("nl", pageOf(["new"], { ticked: new Set([idOf(0)]) }));
    button("Toevoegen").focus();
    show(pageOf(["new"], { ticked: new Set([idOf(0)]), progress: { kind: "adding" } }));
    show(pageOf(["new"], { ticked: new Set([idOf(0)]), progress: { kind: "failed", failure: FULL } }));
    expect(document.activeElement).toBe(button("Toevoegen"));
    expect(place.querySelector("[role=alert]")?.textContent).toContain("De schijf is vol");
    show(pageOf(["known"], { progress: { kind: "added", count: 1 } }));
    expect(document.activeElement?.textContent).toBe("1 vraag toegevoegd");
  });
});

describe("the questions", () => {
  test("are boxes to tick; what is known is ticked for good, and says why", () => {
    const { boxes } = showAs("nl", pageOf(["known", "new", "hidden", "new"], { ticked: new Set([idOf(3)]) }));
    expect(boxes().map(describeBox)).toEqual([
      ["Vraag 0?", true, true, "al in je vragen"],
      ["Vraag 1?", false, false, null],
      ["Vraag 2?", false, false, "komt niet meer, tenzij je haar aanvinkt"],
      ["Vraag 3?", true, false, null],
    ]);
  });

  test("are text, whatever they hold", () => {
    const page = pageOf(["new"]);
    const offers = page.offers.map((offer) => ({ ...offer, question: { ...offer.question, text: "<img src=x>?" } }));
    const { place, boxes } = showAs("nl", { ...page, offers });
    expect(place.querySelector("img")).toBeNull();
    expect(boxes().map(describeBox)[0]?.[0]).toBe("<img src=x>?");
  });

  test("tell what was ticked", () => {
    const { boxes, actions } = showAs("nl", pageOf(["new", "new"], { ticked: new Set([idOf(1)]) }));
    for (const box of boxes()) box.click();
    expect(actions.onTick.mock.calls).toEqual([
      [idOf(0), true],
      [idOf(1), false],
    ]);
  });

  test.each([
    { standings: ["new", "new"], ticked: [0], names: ["Toevoegen", "Alles aanvinken", "Sluiten"] },
    { standings: ["new", "known", "hidden"], ticked: [0, 2], names: ["Toevoegen", "Alles uitvinken", "Sluiten"] },
    { standings: ["new", "known"], ticked: [], names: ["Toevoegen", "Sluiten"] },
    { standings: ["known", "known"], ticked: [], names: ["Sluiten"] },
  ] as const)("$standings, with $ticked ticked, can be left by $names", ({ standings, ticked, names }) => {
    expect(showAs("nl", pageOf(standings, { ticked: new Set(ticked.map(idOf)) })).names()).toEqual(names);
  });

  test("can be ticked and unticked all at once", () => {
    const { show, button, actions } = showAs("nl", pageOf(["new", "new"]));
    button("Alles aanvinken").click();
    show(pageOf(["new", "new"], { ticked: new Set([idOf(0), idOf(1)]) }));
    button("Alles uitvinken").click();
    expect(actions.onTickAll.mock.calls).toEqual([[true], [false]]);
  });

  test.each<[string, Partial<FoundPage>, string]>([
    ["nothing is ticked", {}, "true"],
    ["it is being added", { ticked: new Set([idOf(0)]), progress: { kind: "adding" } }, "true"],
    ["something is ticked", { ticked: new Set([idOf(0)]) }, "false"],
  ])("where %s the way to add them says whether it is open", (_, change, expected) => {
    const { button } = showAs("nl", pageOf(["new"], change));
    expect(button("Toevoegen").getAttribute("aria-disabled")).toBe(expected);
  });

  test.each<[AddProgress, string]>([
    [{ kind: "added", count: 3 }, "3 vragen toegevoegd"],
    [{ kind: "added", count: 1 }, "1 vraag toegevoegd"],
    [{ kind: "noRoom" }, "Er past geen artikel meer bij: Dagvraag bewaart er tweeduizend."],
  ])("%o is said", (progress, expected) => {
    expect(showAs("nl", pageOf(["new"], { progress })).text()).toContain(expected);
  });
});
