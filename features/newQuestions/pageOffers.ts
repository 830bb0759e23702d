/** What an article in the reader's tab can offer, beside what is known already. */
import type { Question, QuestionId } from "../../content/article.ts";

/** `hidden`: the reader said "Deze vraag niet meer". Adding such a question takes that back. */
export type OfferStatus = "new" | "known" | "hidden";

export type Offer = { question: Question; status: OfferStatus };

/** `known`: the ids of the deck, without the hidden ones. */
export type KnownIds = { known: readonly QuestionId[]; hidden: readonly QuestionId[] };

/** The offers, in the order of the article. */
export function toOffers(questions: readonly Question[], { known, hidden }: KnownIds): Offer[] {
  const knownIds = new Set(known);
  const hiddenIds = new Set(hidden);
  return questions.map((question) => {
    if (hiddenIds.has(question.id)) return { question, status: "hidden" };
    return { question, status: knownIds.has(question.id) ? "known" : "new" };
  });
}

/** The ids of the questions that can be ticked. */
export function addableIn(offers: readonly Offer[]): QuestionId[] {
  return offers.filter(({ status }) => status !== "known").map(({ question }) => question.id);
}

export function markKnown(offers: readonly Offer[], ids: ReadonlySet<QuestionId>): Offer[] {
  return offers.map((offer) => (ids.has(offer.question.id) ? { ...offer, status: "known" } : offer));
}
