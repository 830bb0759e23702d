/** Says in the terms of JournalFailure what a browser reports when a database fails. */
import type { JournalFailure } from "../failure.ts";

const KIND_BY_ERROR_NAME: Partial<Record<string, JournalFailure["kind"]>> = {
  QuotaExceededError: "full",
  VersionError: "newer",
  /* Firefox says this in a profile that keeps no history. Other browsers say it where a policy forbids storage. */
  SecurityError: "refused",
  InvalidStateError: "refused",
  NotAllowedError: "refused",
};

/** Chromium calls a full disk an UnknownError, in these words: "IO error: …: FILE_ERROR_NO_SPACE". */
const NO_SPACE = /no[_ ]space/i;

export function toFailure(error: unknown): JournalFailure {
  const name = error instanceof Error ? error.name : "";
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const kind = NO_SPACE.test(detail) ? "full" : (KIND_BY_ERROR_NAME[name] ?? "broken");
  return { kind, detail };
}
