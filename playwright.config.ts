import { defineConfig } from "@playwright/test";

const FIREFOX_TESTS = "**/*.firefox.test.ts";
/** These start browsers of their own: begun first, so that nothing waits for them in the end. */
const LONG_TESTS = ["chaos", "blog", "fullDisk", "erase", "emptyDeck", "pageQuestions", "quota"].map(
  (name) => `**/${name}.test.ts`,
);

/** Tests run on the built extension; each starts its own browser, found by tools/browsers.mjs. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: true,
  // A browser starts with its extension in about two seconds, on two busy cores in ten. Green costs no patience.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: ".output/reports/e2e.json" }]],
  projects: [
    { name: "long", testMatch: LONG_TESTS },
    // Playwright can't drive the system's Firefox: these tests drive it with puppeteer-core.
    { name: "firefox", testMatch: FIREFOX_TESTS, workers: 1 },
    { name: "chromium", testMatch: "**/*.test.ts", testIgnore: [FIREFOX_TESTS, ...LONG_TESTS] },
  ],
});
