import type { Machine } from "./machine.ts";

const WIDTH = 24;

export type ProgressBar = {
  /** Prints a line above the bar, where it stays. */
  print: (line: string) => void;
  update: (done: number, left: number) => void;
  /** Removes the bar. */
  end: () => void;
};

/** Lines go to `output`. The bar goes to `screen`, and only on a terminal. */
export function createProgressBar({ output, screen }: Pick<Machine, "output" | "screen">): ProgressBar {
  let bar = "";
  const draw = (next: string): void => {
    if (!screen.isTTY) return;
    bar = next;
    screen.write(`\r\u001B[K${next}`);
  };
  return {
    print: (line) => {
      const shown = bar;
      draw("");
      output.write(`${line}\n`);
      draw(shown);
    },
    update: (done, left) => draw(barOf(done, left)),
    end: () => draw(""),
  };
}

/** Draws a bar such as "████░░░░ 3 of 8 pages". */
export function barOf(done: number, left: number): string {
  const total = done + left;
  const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
  return `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${done} of ${total} pages`;
}
