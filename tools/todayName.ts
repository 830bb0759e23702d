/** What today's file is called, and its style; entrypoints/today/loadWithStyle.ts, which ships, has a copy of its own. */
export const TODAY = "today";
