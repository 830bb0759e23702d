import { compareFiles, pageFiles } from "./pageFiles.ts";
import type { Subject } from "./subjects.ts";

type Asked = { asked: ReadonlySet<string>; say: (line: string) => void };

/** Says where the files that a page is said to load differ from what all its opens asked for. */
export function reportFiles(subjects: readonly Subject[], page: string, { asked, say }: Asked): void {
  const full = subjects.find(({ name }) => name === "full");
  if (full !== undefined) compareFiles([...asked], pageFiles(full.build, page)).forEach(say);
}
