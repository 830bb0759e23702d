/**
 * Does what a browser's translator does, such as Chrome's: it replaces the page's texts by elements of its own. It also
 * runs in pages.
 */
export function translatePage(root: Node = document.body): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) {
    // oxlint-disable-next-line typescript/no-deprecated -- what Chrome's translator makes
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.append(text.data);
    outer.append(inner);
    text.replaceWith(outer);
  }
}
