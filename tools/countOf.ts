/** "1 article", "2 articles". */
export function countOf(amount: number, word: string): string {
  return `${amount} ${word}${amount === 1 ? "" : "s"}`;
}
