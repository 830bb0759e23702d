import { isObject, isText } from "../content/shape.ts";
import { browser } from "./browser.ts";

/** A page as it stands in a tab; `html` is cut off past the limit. */
export type TabHtml = { address: string; html: string };

/** The tab that the reader looks at. Its address is told only of a tab that may be read. */
export async function findTab(): Promise<{ id: number | null; address: string | undefined }> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id ?? null, address: tab?.url };
}

/** Reads a tab once, on the reader's click: activeTab opens it, and no other. `null` where the browser keeps it closed. */
export async function readTab(tabId: number, limit: number): Promise<TabHtml | null> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: takeHtml, args: [limit] });
    return parseHtml(frame?.result);
  } catch {
    // Whatever the browser's words for it: they differ from one to the other.
    return null;
  }
}

/** Runs in the page, where nothing of this file is known. */
function takeHtml(limit: number): TabHtml {
  // oxlint-disable-next-line no-restricted-properties -- Taken from a page, and never put into one.
  return { address: location.href, html: document.documentElement.outerHTML.slice(0, limit + 1) };
}

function parseHtml(result: unknown): TabHtml | null {
  if (!isObject(result)) return null;
  const { address, html } = result;
  return isText(address) && isText(html) ? { address, html } : null;
}
