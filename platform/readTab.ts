import { isObject, isText } from "../content/shape.ts";
import { browser } from "./browser.ts";

/** A page as it stands in a tab. `html` is cut off at the limit. */
export type TabHtml = { address: string; html: string };

/** The tab that the reader looks at. The browser gives the address only of a tab that may be read. */
export async function findTab(): Promise<{ id: number | null; address: string | undefined }> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id ?? null, address: tab?.url };
}

/**
 * Reads a tab once, on the reader's click: activeTab allows that tab and no other. `null` where the browser refuses.
 */
export async function readTab(tabId: number, limit: number): Promise<TabHtml | null> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: copyHtml, args: [limit] });
    return parseHtml(frame?.result);
  } catch {
    // Browsers word the refusal differently, so any error counts as one.
    return null;
  }
}

/** This runs in the page, which knows nothing of this file. */
function copyHtml(limit: number): TabHtml {
  // oxlint-disable-next-line no-restricted-properties -- Taken from a page, and never put into one.
  return { address: location.href, html: document.documentElement.outerHTML.slice(0, limit + 1) };
}

function parseHtml(result: unknown): TabHtml | null {
  if (!isObject(result)) return null;
  const { address, html } = result;
  return isText(address) && isText(html) ? { address, html } : null;
}
