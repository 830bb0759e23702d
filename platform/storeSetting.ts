/** All journals of this page or worker share the machine's clock and the guard of the browser's log. */
import type { StoreSetting } from "../journal/store/connection.ts";
import { LogGuard } from "../journal/store/logGuard.ts";
import { clock } from "./clock.ts";

export const storeSetting: StoreSetting = { clock, log: new LogGuard({ clock }) };
