import { defineConfig } from "@playwright/test";

const FIREFOX_TESTS = "**/*.firefox.test.ts";
/** These tests start browsers of their own. They begin first, so that nothing waits for them in the end. */
const LONG_TESTS = ["chaos", "blog", "fullDisk", "erase", "emptyDeck", "pageQuestions", "quota"].map(
  (name) => `**/${name}.test.ts`,
);

/** Tests run on the built extension. Each starts its own browser, which tools/browsers.mjs finds. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: true,
  // A browser with its extension starts in about two seconds, and in ten on two busy cores. A passing test never waits
  // this long.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: ".output/reports/e2e.json" }]],
  projects: [
    { name: "long", testMatch: LONG_TESTS },
    // Playwright can't drive the system's Firefox, so these tests drive it with puppeteer-core.
    { name: "firefox", testMatch: FIREFOX_TESTS, workers: 1 },
    { name: "chromium", testMatch: "**/*.test.ts", testIgnore: [FIREFOX_TESTS, ...LONG_TESTS] },
  ],
});
