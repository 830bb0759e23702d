/** Says in words what an import would add, or has added. */
import type { Program } from "./from/imported.ts";
import type { ImportPlan } from "./importPlan.ts";
import { formatCount } from "../../components/formatCount.ts";
import { formatDay } from "../../components/formatDay.ts";
import type { MessageKey, Translate } from "../../components/translate.ts";

const SOURCES = {
  dayOne: "fromDayOne",
  jrnl: "fromJrnl",
  journey: "fromJourney",
  notes: "fromNotes",
  table: "fromTable",
} as const satisfies Record<Program, MessageKey>;

export function describePlan(plan: ImportPlan, translate: Translate): string[] {
  const { inFile, new: added, clashing } = plan.answers;
  const [all = "", news = "", both = ""] = [inFile, added, clashing].map((count) => formatCount(count, translate));
  const unreadable = describeUnreadable(plan, translate);
  if (!plan.hasNews) return [translate("restoreNothing", all), ...unreadable];
  const line =
    plan.program === null
      ? translate("restorePreview", all, news, both)
      : describeNew(plan, SOURCES[plan.program], translate);
  const more = [...describeVersions(plan, translate), ...describeDeck(plan, translate)];
  return [line, ...more, ...describeMeeting(plan, translate), ...unreadable];
}

/** Says how much that was read and hidden elsewhere comes in, if any. */
function describeDeck({ deck }: ImportPlan, translate: Translate): string[] {
  const { read, hidden } = deck;
  if (read + hidden === 0) return [];
  return [translate("restoreDeck", formatCount(read, translate), formatCount(hidden, translate))];
}

export function describeAdded(plan: ImportPlan, translate: Translate): string[] {
  const { program, answers } = plan;
  const news = formatCount(answers.new, translate);
  if (program !== null) return describeImported(answers.new, countVersions(plan), translate);
  const line = translate("restored", news, formatCount(answers.clashing, translate));
  return [line, ...describeDeck(plan, translate), ...describeUnreadable(plan, translate)];
}

function describeImported(news: number, versions: number, translate: Translate): string[] {
  const answers = news === 1 ? translate("importedOne") : translate("imported", formatCount(news, translate));
  if (versions === 0) return [answers];
  const renewed =
    versions === 1 ? translate("importedVersion") : translate("importedVersions", formatCount(versions, translate));
  return news === 0 ? [renewed] : [answers, renewed];
}

/** Says how many unreadable rows the file holds. No later backup will have these. */
function describeUnreadable({ unreadable }: ImportPlan, translate: Translate): string[] {
  return unreadable === 0 ? [] : [translate("restoreUnreadable", formatCount(unreadable, translate))];
}

/** Counts new versions of answers that came in before, and were edited in the other program since. */
function countVersions({ renewed, answers }: ImportPlan): number {
  return renewed + answers.clashing;
}

/** Says it beside new answers. Without new answers, the first line says it. */
function describeVersions(plan: ImportPlan, translate: Translate): string[] {
  if (plan.program === null || countVersions(plan) === 0) return [];
  const versions = translate("importVersions", formatCount(countVersions(plan), translate));
  const both = translate("importClashes", formatCount(plan.answers.clashing, translate));
  return [...(plan.span === null ? [] : [versions]), ...(plan.answers.clashing === 0 ? [] : [both])];
}

/** An entry that was deleted here comes back to its answer here. */
function describeNew(plan: ImportPlan, source: MessageKey, translate: Translate): string {
  const { span, answers } = plan;
  const from = translate(source);
  const versions = countVersions(plan);
  if (span === null && versions > 0) return translate("importPreviewVersions", from, formatCount(versions, translate));
  if (span === null) return translate("importPreviewBack", from);
  const [first, last] = [span.first, span.last].map((day) => formatDay(day, translate("languageTag"), "withYear"));
  if (answers.new === 1) return translate("importPreviewOne", from, first ?? "");
  const count = formatCount(answers.new, translate);
  if (first === last) return translate("importPreviewDay", from, count, first ?? "");
  return translate("importPreview", from, count, first ?? "", last ?? "");
}

function describeMeeting({ meeting }: ImportPlan, translate: Translate): string[] {
  const { count, days } = meeting;
  if (count === 0) return [];
  const names = days.map((day) => formatDay(day, translate("languageTag"), "withYear"));
  const more = count - names.length;
  const all = more > 0 ? [...names, translate("andMore", formatCount(more, translate))] : names;
  const list = new Intl.ListFormat(translate("languageTag"), { type: "conjunction" }).format(all);
  if (count === 1) return [translate("importMeetsOne", list)];
  return [translate("importMeets", formatCount(count, translate), list)];
}
