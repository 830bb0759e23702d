import { formatDay } from "../../components/formatDay.ts";
import { ExchangeService } from "../../features/exchange/exchangeService.ts";
import type { Outcome } from "../../journal/failure.ts";
import type { JournalStore } from "../../journal/journalStore.ts";
import { clock } from "../../platform/clock.ts";

/** Creates what exports and imports, on the page or in the worker. */
export function createExchangeService(openStore: () => Promise<Outcome<JournalStore>>): ExchangeService {
  return new ExchangeService({
    openStore,
    clock,
    addressOf: (file) => URL.createObjectURL(file),
    formatDay: (languageTag) => (day) => formatDay(day, languageTag, "withYear"),
  });
}
