import { startToday } from "../today/startToday.tsx";

startToday({ surface: "popup", recentCount: 3 });
