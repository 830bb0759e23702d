import { startToday } from "../today/startToday.ts";

void startPopup();

/** What the popup has beside today's question comes after that question. It also comes if that has trouble starting. */
async function startPopup(): Promise<void> {
  try {
    await startToday("popup", 3);
  } finally {
    const { startPageQuestions } = await import("./startPageQuestions.tsx");
    startPageQuestions();
  }
}
