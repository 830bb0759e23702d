import { configDefaults, defineConfig } from "vitest/config";
import { shippedDeck } from "./tools/shippedDeck.ts";

/** Percent, for each room whose rules all run without a browser. For `platform/`, a double of it stands in. */
const COVERED = { lines: 95, branches: 95 };

const TESTS = "tests/**/*.test.{ts,tsx}";
const NOT_HERE = [...configDefaults.exclude, "tests/e2e/**"];
const PAGES = [
  "tests/{components,entrypoints,platform}/**/*.test.{ts,tsx}",
  "tests/features/**/*.{dom.test.ts,test.tsx}",
];
/**
 * These have many runs or much text. Counting the lines they cover would double their time, and other tests cover the
 * same.
 */
const LONG = [
  "tests/journal/store/model.test.ts",
  "tests/features/*.model.test.ts",
  "tests/content/read/htmlBombs.test.ts",
];
/** This is as many runs again, for `npm run audit`. */
const AGAIN = ["tests/journal/store/modelAgain.test.ts"];

export default defineConfig({
  plugins: [shippedDeck()],
  // The same as in tsconfig.json, from which Vitest reads no JSX settings.
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    environment: "node",
    // Each file runs in a process, since a test of the calendar sets process.env.TZ, which threads would share.
    pool: "forks",
    // Vitest would leave a core to others. On two cores, that is half the speed.
    maxWorkers: "100%",
    // Properties take long on a busy machine, which is no fault.
    testTimeout: 180_000,
    restoreMocks: true,
    unstubGlobals: true,
    allowOnly: false,
    reporters: ["default", ["json", { outputFile: ".output/reports/unit.json" }]],
    projects: [
      // Rules keep nothing from one call to the next, so they share a process. A process for each file would take half
      // of the time.
      {
        extends: true,
        test: {
          name: "rules",
          include: [TESTS],
          exclude: [...NOT_HERE, ...PAGES, ...LONG, ...AGAIN],
          isolate: false,
        },
      },
      { extends: true, test: { name: "long", include: LONG } },
      { extends: true, test: { name: "audit", include: AGAIN } },
      // Pages keep what they found. So each file has a context of its own, in a process that has loaded the DOM once.
      {
        extends: true,
        test: { name: "pages", include: PAGES, pool: "vmForks", setupFiles: ["tests/pageSetup.ts"] },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["content/**/*.ts", "journal/**/*.ts", "features/**/*.ts", "platform/**/*.{ts,tsx}"],
      exclude: ["**/*.d.ts"],
      reporter: ["text", "html"],
      thresholds: { "content/**": COVERED, "journal/**": COVERED, "features/**": COVERED, "platform/**": COVERED },
    },
  },
});
