/** The types of browsers.mjs, which must run before anything is installed. */
export type BrowserName = "chromium" | "firefox";

export function browserVariable(browser: BrowserName): "CHROME_PATH" | "FIREFOX_PATH";
export function findBrowser(browser: BrowserName): string | null;
export function requireBrowser(browser: BrowserName): string;
export function isCommand(name: string): boolean;
export function puppeteerCache(): string;
