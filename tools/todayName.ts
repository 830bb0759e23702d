/**
 * The name of today's file and its style. entrypoints/today/loadWithStyle.ts, which ships, has its own copy of this
 * name.
 */
export const TODAY = "today";
