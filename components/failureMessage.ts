import type { JournalFailure } from "../journal/failure.ts";
import type { MessageKey } from "./translate.ts";

/** The one place that turns a failure into words for the reader. */
export function failureMessage({ kind }: JournalFailure): MessageKey {
  switch (kind) {
    case "full":
      return "failureFull";
    case "refused":
      return "failureRefused";
    case "newer":
      return "failureNewer";
    case "blocked":
      return "failureBlocked";
    case "silent":
      return "failureSilent";
    case "migration":
      return "failureMigration";
    case "broken":
      return "failureBroken";
  }
}
