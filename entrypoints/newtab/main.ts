import { startToday } from "../today/startToday.ts";

// Other pages load this file too, since it is in one chunk with the code that they share (tools/todayChunk.ts).
if (location.pathname === "/newtab.html") void startToday("newtab", 0);
