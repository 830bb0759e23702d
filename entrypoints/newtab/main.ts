import { startToday } from "../today/startToday.ts";

void startToday("newtab", 0);
