import { startToday } from "../today/startToday.ts";

// Other pages load this too: it is in one file with the code that they share (tools/todayChunk.ts).
if (location.pathname === "/newtab.html") void startToday("newtab", 0);
