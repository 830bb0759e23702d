/** A file that may be a backup, or one of the formats that are read back: told apart by what is in it, not by its name. */
import { MAX_BACKUP_BYTES, parseBackup, type BackupResult, type JournalContents } from "../backup.ts";
import { unpackFiles } from "./archive.ts";
import { dayOneToWritten } from "./dayOne.ts";
import { dayToWritten, type TextFile } from "./markdownDays.ts";
import { tableToWritten } from "./table.ts";
import { writtenToContents, type Written } from "./written.ts";

type Refused = Extract<BackupResult, { kind: "refused" }>;
/** What comes in; `words` came without their history, see leaveOutKnown. */
export type Incoming = { kind: "backup" | "words"; contents: JournalContents };

export function readExchange(bytes: Uint8Array): Refused | Incoming {
  if (isZip(bytes)) return readArchive(bytes);
  const text = decode(bytes);
  if (text === null) return refuse("notJson", "no UTF-8");
  const backup = parseBackup(text);
  if (backup.kind === "backup") return backup;
  const written = backup.reason === "otherProgram" ? dayOneToWritten(JSON.parse(text)) : tableOrDay(text);
  return written === null ? backup : toWords(written);
}

function tableOrDay(text: string): Written[] | null {
  return dayToWritten(text) ?? tableToWritten(text);
}

function readArchive(bytes: Uint8Array): Refused | Incoming {
  let files: TextFile[];
  try {
    files = unpackFiles(bytes, MAX_BACKUP_BYTES);
  } catch (error) {
    return refuse(error instanceof RangeError ? "tooLarge" : "damaged", String(error));
  }
  const read = files.map(({ name, text }) => ({ name, written: readFile(name, text) }));
  const bad = read.find(({ written }) => written === null);
  if (bad) return refuse("otherProgram", bad.name);
  return read.length === 0 ? refuse("otherProgram", "no texts") : toWords(read.flatMap(({ written }) => written ?? []));
}

function readFile(name: string, text: string): Written[] | null {
  if (!/\.json$/iu.test(name)) return dayToWritten(text);
  try {
    return dayOneToWritten(JSON.parse(text));
  } catch {
    return null;
  }
}

/** `null` where it is no UTF-8. */
function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function toWords(written: readonly Written[]): Refused | Incoming {
  return { kind: "words", contents: writtenToContents(written) };
}

function refuse(reason: Refused["reason"], detail: string): Refused {
  return { kind: "refused", reason, detail };
}
