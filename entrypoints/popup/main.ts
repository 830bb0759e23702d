import { startToday } from "../today/startToday.ts";

void startToday("popup", 3);
