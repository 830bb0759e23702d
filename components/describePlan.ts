/** What an import would add, and has added, in words. */
import type { Program } from "../journal/exchange/from/imported.ts";
import type { ImportPlan } from "../journal/exchange/importPlan.ts";
import { formatDay } from "./formatDay.ts";
import type { MessageKey, Translate } from "./translate.ts";

const SOURCES = {
  dayOne: "fromDayOne",
  jrnl: "fromJrnl",
  journey: "fromJourney",
  notes: "fromNotes",
  table: "fromTable",
} as const satisfies Record<Program, MessageKey>;

export function describePlan(plan: ImportPlan, translate: Translate): string[] {
  const { inFile, new: added, clashing } = plan.answers;
  if (!plan.hasNews) return [translate("restoreNothing", String(inFile))];
  const lines =
    plan.program === null
      ? [translate("restorePreview", String(inFile), String(added), String(clashing))]
      : [describeNew(plan, SOURCES[plan.program], translate)];
  return [...lines, ...describeMeeting(plan, translate)];
}

export function describeTaken({ program, answers }: ImportPlan, translate: Translate): string {
  if (program === null) return translate("restored", String(answers.new), String(answers.clashing));
  return answers.new === 1 ? translate("importedOne") : translate("imported", String(answers.new));
}

/** An entry that was deleted here comes back to the answer that is here. */
function describeNew({ span, answers }: ImportPlan, source: MessageKey, translate: Translate): string {
  const from = translate(source);
  if (span === null) return translate("importPreviewBack", from);
  const [first, last] = [span.first, span.last].map((day) => formatDay(day, translate("languageTag"), "withYear"));
  if (answers.new === 1) return translate("importPreviewOne", from, first ?? "");
  const count = String(answers.new);
  if (first === last) return translate("importPreviewDay", from, count, first ?? "");
  return translate("importPreview", from, count, first ?? "", last ?? "");
}

function describeMeeting({ meeting }: ImportPlan, translate: Translate): string[] {
  const { count, days } = meeting;
  if (count === 0) return [];
  const names = days.map((day) => formatDay(day, translate("languageTag"), "withYear"));
  const more = count - names.length;
  const all = more > 0 ? [...names, translate("andMore", String(more))] : names;
  const list = new Intl.ListFormat(translate("languageTag"), { type: "conjunction" }).format(all);
  return [count === 1 ? translate("importMeetsOne", list) : translate("importMeets", String(count), list)];
}
