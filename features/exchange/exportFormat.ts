/** What an export may be, in the order in which they are offered. */
export const EXPORT_FORMATS = ["markdownDays", "markdownBook", "plainBook", "table", "dayOne"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
