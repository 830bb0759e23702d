/** Why the journal could not be opened, read or written. The kinds differ by what the reader can do. */
export type JournalFailure = {
  kind:
    | "full" /* the disk or the browser's quota */
    | "refused" /* the browser keeps no data here: private window, setting, damaged profile */
    | "newer" /* a later version of the extension wrote this database */
    | "blocked" /* an open page of an earlier version holds the database */
    | "silent" /* the browser doesn't answer a request; it may yet answer */
    | "migration" /* an upgrade of the database failed, and left it as it was */
    | "broken" /* anything else; `detail` says what the browser said */;
  /** The browser's own words, for a report. They are never shown on the page. */
  detail: string;
};

export type Outcome<Value> = { kind: "ok"; value: Value } | { kind: "failed"; failure: JournalFailure };
