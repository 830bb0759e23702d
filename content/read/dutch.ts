/**
 * Tells Dutch words by the small words that hardly any sentence lacks. Small words that languages share tell nothing.
 */
import { splitSentences } from "./sentence.ts";

const DUTCH = new Set(
  (
    "de het een en van je jij jou jouw jullie jezelf ik mij mijn wij ons onze u uw zich wat welke welk wie waar waarom wanneer hoe " +
    "ben bent zijn waren wordt worden heb hebt heeft hebben kan kun kunt kunnen mogen moet moeten wil wilt willen zou " +
    "zouden zal zult niet geen niets nog al ook maar als dat dit deze er daar om op te voor met bij aan uit " +
    "door naar tot tegen zonder tussen onder toe af mee wel nu meer zo iets iemand alles elke iedere vandaag voel voelt doe doet laat " +
    "geef maak maakt zie ziet houd houdt hou weet denk denkt echt want toch"
  ).split(" "),
);
/** Small words of other languages that are no Dutch words. */
const OTHERS = new Set(
  // English
  (
    "the a an and you your yours yourself i my myself what which who whom why when how are am were be been being do does did have has " +
    "not no but if this that these those to for with from by about into would could should will can may might it its they them " +
    "their there where feel something today " +
    // German
    "der das ein eine einen und du dich dir dein deine deinen ich mich mir mein nicht kein keine ist sind bist warum wann wer welche " +
    "welcher welches für mit auf aus sich zu heute es wird werden hast haben kannst darf soll würde wo wenn dass " +
    // French
    "le les un une et vous votre vos tu toi ton ta tes je moi mon ma que qui quoi quel quelle quels quelles est-ce pourquoi quand " +
    "comment où pas ne est êtes suis dans pour avec sur ce cette ces il elle qu'est-ce " +
    // Spanish, Portuguese, Italian
    "el los las una y tú tu tus qué quién cuál cómo cuándo dónde por para con sin es eres está no lo se que o os um uma você seu sua " +
    "quem como quando onde não com il lo gli un uno e che cosa chi come perché quando dove non sei tuo tua ti di " +
    // Polish, Turkish, Indonesian, Scandinavian, Afrikaans
    "co kto jak kiedy gdzie dlaczego nie jest się czy cię ty twój twoje ne kim nasıl neden nerede bir ve seni sana senin için mı mi " +
    "apa siapa bagaimana mengapa yang anda kamu untuk vad vem hur varför när och du dig din är inte hva hvem hvordan hvorfor og " +
    "ikke hvad nie jy jouself hoekom wanneer"
  )
    .split(" ")
    // A single letter is more often a name or a mark than a word.
    .filter((word) => word.length > 1 && !DUTCH.has(word)),
);
/** The languages whose small words OTHERS holds, as a page declares them. */
const KNOWN = /^\s*(?:en|de|fr|es|pt|it|pl|tr|id|sv|nb|nn|no|da|af)(?:\P{L}|$)/iu;
/** Matches a quotation, which may be in any language. */
const QUOTED = /“[^“”]*”|„[^„“”]*[“”]|"[^"]*"|«[^«»]*»|(?<!\p{L})‘[^‘’]*’/gu;
const OPENS_QUOTE = /["“„«]/u;
const CLOSES_QUOTE = /["”“»]/u;
/** So many more small words are foreign than Dutch. A single foreign one may be a quotation. */
const CLEARLY = 2;
const LETTERS = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;

/** Whether a sentence is in another language. Its quotations only count where it has no words beside them. */
export function isForeign(text: string): boolean {
  const own = text.replaceAll(QUOTED, " ");
  return isInOther(/\p{L}/u.test(own) ? own : text);
}

/** A text without any small word is taken for Dutch. */
function isInOther(text: string): boolean {
  const letters = text.match(LETTERS)?.length ?? 0;
  if ((text.match(LATIN)?.length ?? 0) * 2 < letters) return true;
  const words = wordsOf(text);
  return count(words, OTHERS) - count(words, DUTCH) >= CLEARLY;
}

export function hasDutch(text: string): boolean {
  return count(wordsOf(text), DUTCH) > 0;
}

/** Whether a text has a small word of another language. */
export function hasOther(text: string): boolean {
  return count(wordsOf(text), OTHERS) > 0;
}

/** Whether the small words of the declared language are known here. */
export function areSmallWordsKnown(declared: string): boolean {
  return KNOWN.test(declared);
}

/**
 * The text without its foreign sentences, for pages that put a translation beside the Dutch. `null` where the text as a
 * whole is foreign.
 */
export function keepDutch(text: string): string | null {
  if (isForeign(text)) return null;
  const sentences = sentencesOf(text);
  const kept = sentences.filter((sentence) => !isForeign(sentence));
  return kept.length === sentences.length || kept.length === 0 ? text : kept.join(" ");
}

/** A quotation of several sentences stays in the sentence that quotes it. */
function sentencesOf(text: string): string[] {
  const groups: string[][] = [];
  let isQuoting = false;
  for (const sentence of splitSentences(text)) {
    if (isQuoting) groups.at(-1)?.push(sentence);
    else groups.push([sentence]);
    isQuoting = isQuoting ? !CLOSES_QUOTE.test(sentence) : OPENS_QUOTE.test(sentence.replaceAll(QUOTED, " "));
  }
  return groups.map((group) => group.join(" "));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}'’-]+/u);
}

function count(words: readonly string[], known: ReadonlySet<string>): number {
  return words.filter((word) => known.has(word)).length;
}
