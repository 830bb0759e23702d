import { configDefaults, defineConfig } from "vitest/config";
import { shippedDeck } from "./tools/shippedDeck.ts";

/** Percent, of each room whose every rule runs without a browser; for `platform/` a double of it stands in. */
const COVERED = { lines: 95, branches: 95 };

const TESTS = "tests/**/*.test.{ts,tsx}";
const NOT_HERE = [...configDefaults.exclude, "tests/e2e/**"];
const PAGES = ["tests/{components,entrypoints,platform}/**/*.test.{ts,tsx}", "tests/features/**/*.test.tsx"];
/** Many runs, or much text: counting the lines they cover would take as long again, and the other tests cover the same. */
const LONG = [
  "tests/journal/store/model.test.ts",
  "tests/features/*.model.test.ts",
  "tests/content/read/htmlBombs.test.ts",
];
/** As many runs again, for `npm run audit`. */
const AGAIN = ["tests/journal/store/modelAgain.test.ts"];

export default defineConfig({
  plugins: [shippedDeck()],
  // As tsconfig.json says it; Vitest reads no JSX settings from there.
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    environment: "node",
    // Processes, not threads: a test of the calendar sets process.env.TZ, which all threads share.
    pool: "forks",
    // Vitest would leave a core to others: on two, that is half the speed.
    maxWorkers: "100%",
    // Properties run long on a busy machine; how long is no fault.
    testTimeout: 180_000,
    restoreMocks: true,
    unstubGlobals: true,
    allowOnly: false,
    reporters: ["default", ["json", { outputFile: ".output/reports/unit.json" }]],
    projects: [
      // Rules that keep nothing from one call to the next: a process of its own for each file would take half of the time.
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
      // Pages keep what they found: a context of its own for each file, in a process that has loaded the DOM once.
      {
        extends: true,
        test: { name: "pages", include: PAGES, pool: "vmForks", setupFiles: ["tests/nodeGlobals.ts"] },
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
