/**
 * A program may write the two halves of one character apart: `&#55357;&#56481;` means a 💡. A browser shows two boxes
 * there.
 */
const PAIR =
  /&#(?:x0{0,8}(d[89ab][0-9a-f]{2})|0{0,8}(5[56]\d{3}));?&#(?:x0{0,8}(d[c-f][0-9a-f]{2})|0{0,8}(5[67]\d{3}));?/giu;

/** The text with each such pair joined to the character it means. Takes any string and never throws. */
export function joinSurrogateReferences(text: string): string {
  return text.replaceAll(PAIR, (found, ...groups: (string | undefined)[]) => {
    const [highHex, high, lowHex, low] = groups;
    const pair = String.fromCharCode(codeOf(highHex, high), codeOf(lowHex, low));
    return pair.isWellFormed() ? pair : found;
  });
}

function codeOf(hexadecimal: string | undefined, decimal: string | undefined): number {
  return hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
}
