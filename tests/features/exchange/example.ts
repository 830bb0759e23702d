import type { QuestionId } from "../../../content/article.ts";
import type { Day } from "../../../content/day.ts";
import type { BlogQuestion } from "../../../journal/answer.ts";
import type { Written } from "../../../features/exchange/written.ts";

export const QUESTION: BlogQuestion = {
  id: "3f0c9a517be2d846" as QuestionId,
  kind: "lightbulb",
  text: "Wat mag er vandaag blijven liggen?",
  hint: null,
  section: "Rust",
  article: { title: "Een artikel", url: "https://www.gerritvanderheide.com/keuzes/rust" },
};

export const ONE: Written = {
  day: "2026-11-22" as Day,
  question: QUESTION,
  text: "De was.\n# En de rest.",
  startedAt: Date.UTC(2026, 10, 22, 8),
  writtenAt: Date.UTC(2026, 10, 22, 8, 1, 2, 345),
  starredAt: null,
};
