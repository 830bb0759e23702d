/** Puts a text between its two markers. Throws where they are not there: nothing else of the page is touched. */
export function writeSection(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- bench: ${name} -->`, `<!-- /bench: ${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start === -1 || end < start) throw new Error(`The page lacks the markers ${open} and ${close}.`);
  return `${page.slice(0, start + open.length)}\n${text}\n${page.slice(end)}`;
}
