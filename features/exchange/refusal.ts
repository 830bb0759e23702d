import type { BackupResult } from "../../journal/backup.ts";
import type { ImportRefusal, Program } from "./from/imported.ts";
import type { StrangeFile } from "./strangeFile.ts";

export type RefusalReason =
  | Extract<BackupResult, { kind: "refused" }>["reason"]
  | ImportRefusal["reason"]
  | "changed" /* ours for another program, but edited in what tells our words from the reader's */
  | "numbered" /* a table of ours, in which a spreadsheet made numbers of ids */
  | "undated" /* notes, and none of them has a day */
  | "brokenZip"
  | "lockedZip" /* with a password */
  | "packing" /* a zip that is packed in a way unknown here */
  | "emptyZip" /* a zip with nothing that can be read */
  | "gone" /* a folder, or a file that the disk does not give */
  | "notText" /* no text, or one that is neither UTF-8 nor marked UTF-16 */
  | StrangeFile
  | "together"; /* a backup or a table among other files */

export type ReadRefusal = {
  kind: "refused";
  reason: RefusalReason;
  program: Program | null;
  /** The name of the file, if several were chosen. */
  name: string | null;
  /** One English line for a report, never shown on the page. */
  detail: string;
};

export function refuse(reason: RefusalReason, detail: string, program: Program | null = null): ReadRefusal {
  return { kind: "refused", reason, detail, program, name: null };
}
