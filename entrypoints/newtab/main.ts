import { startToday } from "../today/startToday.tsx";

startToday({ surface: "newtab", recentCount: 0 });
