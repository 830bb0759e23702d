/** Writes a journal of any length. The newest answers are the same in each, so that journals differ only in length. */
import type { Answer } from "../../../journal/answer.ts";
import { createAnswerId } from "../../../journal/answer.ts";
import type { JournalContents } from "../../../journal/backup.ts";
import { daysBefore, dayToUtcDate, type Day } from "../../../content/day.ts";
import { parseAnswer, parseDraw, parseRevision } from "../../../journal/parseRecord.ts";
import { createRandom, createVocabulary, pickWord } from "./dutchWords.ts";
import { rareSentenceOf } from "./rareWords.ts";

type JournalSize = { count: number; today: Day; seed: number };

const VOCABULARY = 15_000;
const QUESTIONS = 300;
const ARTICLES = 60;
/** The length of an answer in characters: 400 on average. */
const LENGTHS = { least: 200, most: 600 };

/** Gives the newest answers first. Each day has several, up to yesterday. */
export function writeAnswers({ count, today, seed }: JournalSize): JournalContents {
  const random = createRandom(seed);
  const words = createVocabulary(VOCABULARY, random);
  const questions = Array.from({ length: QUESTIONS }, (_, index) => writeQuestion(index, words, random));
  const contents: JournalContents = { answers: [], revisions: [], draws: [], stars: [] };
  for (let [day, index] = [daysBefore(today, 1), 0]; index < count; day = daysBefore(day, 1)) {
    const ofDay = Math.min(2 + Math.floor(random() * 5), count - index);
    for (let position = 0; position < ofDay; position += 1, index += 1) {
      const question = questions[(index * 7) % QUESTIONS];
      if (question === undefined) continue;
      if (position === 0) contents.draws.push(sure(parseDraw({ day, questionId: question.id, passed: [] })));
      const answer = sure(parseAnswer({ id: createAnswerId(day, question.id), day, question }));
      const writtenAt = dayToUtcDate(day).getTime() - position * 3_600_000;
      contents.answers.push(answer);
      contents.revisions.push(writeRevision(answer, { index, writtenAt, text: writeText(index, words, random) }));
    }
  }
  return contents;
}

function writeRevision(answer: Answer, { index, writtenAt, text }: { index: number; writtenAt: number; text: string }) {
  const times = { startedAt: writtenAt - 60_000, writtenAt };
  const id = `bench-${index}`;
  return sure(parseRevision({ id, edition: 1, answerId: answer.id, parents: [], kind: "written", text, ...times }));
}

function writeQuestion(index: number, words: readonly string[], random: () => number): Answer["question"] {
  const article = index % ARTICLES;
  const id = index.toString(16).padStart(16, "0");
  const day = "2000-01-01";
  const question = {
    id,
    kind: "lightbulb",
    text: `${writeSentence(words, random).slice(0, -1)}?`,
    hint: null,
    section: null,
    article: { title: `Artikel ${article}`, url: `https://www.gerritvanderheide.com/keuzes/artikel-${article}` },
  };
  return sure(parseAnswer({ id: `${day}:${id}`, day, question })).question;
}

function writeText(index: number, words: readonly string[], random: () => number): string {
  const length = LENGTHS.least + random() * (LENGTHS.most - LENGTHS.least);
  const rare = rareSentenceOf(index);
  let text = rare ?? writeSentence(words, random);
  while (text.length < length) text += ` ${writeSentence(words, random)}`;
  return text;
}

function writeSentence(words: readonly string[], random: () => number): string {
  const length = 5 + Math.floor(random() * 11);
  const sentence = Array.from({ length }, () => pickWord(words, random)).join(" ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function sure<Value>(value: Value | null): Value {
  if (value === null) throw new TypeError("The bench made a record that the journal would not read.");
  return value;
}
