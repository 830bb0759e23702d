/** A journal as someone might have written it, of any length, to the questions of the deck that ships. */
import { createDeck, type DeckQuestion } from "../../content/deck/deck.ts";
import { dayToUtcDate, daysBefore, type Day } from "../../content/day.ts";
import { createAnswerId } from "../../journal/answer.ts";
import type { JournalContents } from "../../journal/backup.ts";
import { parseAnswer, parseRevision } from "../../journal/parseRecord.ts";
import { parseStar } from "../../journal/star.ts";
import { ARTICLES_FOLDER, readArticleFolder } from "../articleFolder.ts";

/**
 * `count` answers, `perDay` of them on each day. `daysAgo` tells how long ago the first day was, the second, and so on.
 */
type Wish = { count: number; today: Day; perDay: number; daysAgo: (turn: number) => number };

const SENTENCES = [
  "Mijn zus. Na een uur met haar adem ik ruimer.",
  "Het etentje van vrijdag afzeggen, en niet uitleggen waarom.",
  "Ja, al vind ik het nog spannend.",
  "Langs het water gelopen, de telefoon thuis.",
  "Ik hoefde even niets te zijn voor een ander.",
  "Vanmorgen zat ik in de tuin met koffie, en dacht aan niets.",
  "Dat ik altijd de eerste ben die belt.",
  "De doos met brieven. Ik heb er drie bewaard.",
  "Hij zei weinig, en dat was genoeg.",
  "Ik merk dat ik zachter praat als ik niet hoef te winnen.",
  "Nee zeggen op dinsdag. Het viel mee.",
  "Oma’s stem, als ze de planten water gaf.",
  "Het idee dat het af moet zijn voor het goed is.",
  "Een middag zonder plan, en aan het eind was ik niet moe.",
  "Met Karin, omdat ze niets van me wil.",
  "Ik heb het raam opengezet en ben blijven luisteren.",
  "Dat ik sorry zeg voor dingen die niet van mij zijn.",
  "De ruzie van maart. Hij is al klaar, ik nog niet.",
];

export function writeJournal({ count, today, perDay, daysAgo }: Wish): JournalContents {
  const questions = createDeck(readArticleFolder(ARTICLES_FOLDER).files.map(({ article }) => article));
  const contents: JournalContents = { answers: [], revisions: [], draws: [], stars: [] };
  for (let index = 0; index < count; index += 1) {
    const day = daysBefore(today, daysAgo(Math.floor(index / perDay)));
    const question = questions[index % questions.length];
    if (question !== undefined) addAnswer(contents, { day, question, index });
  }
  return contents;
}

type Wanted = { day: Day; question: DeckQuestion; index: number };

function addAnswer(contents: JournalContents, { day, question, index }: Wanted): void {
  const { id, kind, text, hint, section, article } = question;
  const answerId = createAnswerId(day, id);
  const writtenAt = dayToUtcDate(day).getTime() + 8 * 3_600_000 + (index % 90) * 60_000;
  const frozen = { id, kind, text, hint, section, article: { title: article.title, url: article.url } };
  contents.answers.push(sure(parseAnswer({ id: answerId, day, question: frozen })));
  const revision = { id: `picture-${index}`, edition: 1, answerId, parents: [], kind: "written", text: textOf(index) };
  contents.revisions.push(sure(parseRevision({ ...revision, startedAt: writtenAt - 60_000, writtenAt })));
  if (index % 4 === 1) contents.stars.push(sure(parseStar({ id: answerId, starredAt: writtenAt })));
}

function textOf(index: number): string {
  const count = 1 + (index % 3);
  return Array.from({ length: count }, (_, line) => SENTENCES[(index * 5 + line * 7) % SENTENCES.length]).join("\n");
}

function sure<Value>(value: Value | null): Value {
  if (value === null) throw new TypeError("A picture's journal has a record that the journal would not read.");
  return value;
}
