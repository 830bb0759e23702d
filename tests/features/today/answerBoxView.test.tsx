// @vitest-environment happy-dom
import { translateAs } from "../../entrypoints/messages.ts";
import { act } from "preact/test-utils";
import { beforeEach, expect, test } from "vitest";
import { AnswerBox } from "../../../features/writing/AnswerBox.tsx";
import { AnswerBoxView } from "../../../features/today/answerBoxView.dom.ts";
import { describeDay, describeWords } from "../../../features/today/firstPaint/firstPaint.ts";
import { paintToday } from "../../../features/today/firstPaint/paintToday.dom.ts";
import { prerenderToday } from "../../../features/today/firstPaint/prerenderToday.tsx";
import { createRoom } from "../../components/createRoom.tsx";
import { createQuestion, TODAY } from "../../journal/examples.ts";

const boxOf = (page: ParentNode) => page.querySelector("textarea");

/** The box's content, and all attributes of the box and the paper below it. Their order doesn't matter. */
function read(page: ParentNode): unknown[] {
  const box = boxOf(page);
  const attributes = [box?.parentElement, box].map((element) =>
    [...(element?.attributes ?? [])].map(({ name, value }) => `${name}=${value}`).toSorted(),
  );
  return [box?.value, ...attributes];
}

beforeEach(() => {
  // A page in memory has no history of what was typed.
  Reflect.set(document, "execCommand", () => false);
  const page = new DOMParser().parseFromString(`<body>${prerenderToday("newtab")}</body>`, "text/html");
  document.body.replaceChildren(...page.body.childNodes);
  const translate = translateAs("nl");
  const described = describeDay(TODAY, createQuestion(1), translate);
  paintToday({ ...described, words: describeWords(translate), day: TODAY, isLit: false });
});

function type(box: HTMLTextAreaElement | null, text: string): void {
  if (box) box.value = text;
  box?.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

test("shows a text as the component does", async () => {
  const texts = ["", "los", "los\nlaten", "", "iets anders"];
  const view = new AnswerBoxView({ onInput: () => {}, hasFocus: false });
  const shown = texts.map((text) => {
    view.show(text);
    return read(document);
  });
  const room = createRoom();
  const rendered: unknown[] = [];
  for (const text of texts) {
    await act(() => room.show(<AnswerBox text={text} onInput={() => {}} questionId="question" />));
    rendered.push(read(room.place));
  }
  expect(shown).toEqual(rendered);
});

test("hears the reader, and leaves alone what was typed", () => {
  const heard: string[] = [];
  const view = new AnswerBoxView({ onInput: (text) => heard.push(text), hasFocus: false });
  const box = boxOf(document);
  type(box, "los");
  box?.setSelectionRange(1, 1);
  view.show("los");
  expect([heard, box?.value, box?.selectionStart]).toEqual([["los"], "los", 1]);
});

test("begins anew for another question: an empty box of the same kind, that is heard as well", () => {
  const heard: string[] = [];
  const view = new AnswerBoxView({ onInput: (text) => heard.push(text), hasFocus: false });
  const [first, before] = [boxOf(document), read(document)];
  type(first, "los");
  view.renew();
  view.show("");
  const second = boxOf(document);
  expect([second === first, read(document)]).toEqual([false, before]);
  type(second, "laten");
  expect(heard).toEqual(["los", "laten"]);
});
