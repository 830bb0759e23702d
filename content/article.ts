/** What one post of the blog says, and the shape in which its questions ship. */
import * as v from "valibot";

/** Fixed for ever by the article's canonical address and the question's normalised text; see questionId.ts. */
const questionIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/), v.brand("QuestionId"));
export type QuestionId = v.InferOutput<typeof questionIdSchema>;

/** An https address without port, query, fragment or trailing slash; see canonicalAddress.ts. */
const addressSchema = v.pipe(v.string(), v.regex(/^https:\/\/[^\s/?#]+(\/[^\s?#]*[^\s/?#])?$/));

const lineSchema = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500));

export const questionSchema = v.strictObject({
  id: questionIdSchema,
  /** `lightbulb`: a 💡 line in a section. `opening`: one of the three questions before the text. */
  kind: v.picklist(["lightbulb", "opening"]),
  text: lineSchema,
  hint: v.nullable(lineSchema),
  /** The heading under which the question stands. */
  section: v.nullable(lineSchema),
});
export type Question = v.InferOutput<typeof questionSchema>;

const relatedLinkSchema = v.strictObject({ title: lineSchema, url: v.nullable(addressSchema) });
export type RelatedLink = v.InferOutput<typeof relatedLinkSchema>;

const faqSubjectSchema = v.picklist(["article", "category"]);
export type FaqSubject = v.InferOutput<typeof faqSubjectSchema>;

/** A question of the "Veelgestelde vragen" with its answer. */
export type FaqEntry = { question: string; answer: string; about: FaqSubject };

/** What `content/read` makes of one post. `null` is what the page does not say. */
export type Article = {
  url: string;
  title: string;
  heading: string | null;
  category: string | null;
  minutes: number | null;
  summary: string | null;
  questions: Question[];
  faq: FaqEntry[];
  related: RelatedLink[];
};

/** One file of `content/articles/`: an Article without its prose, which is the author's and stays on the blog. */
export const shippedArticleSchema = v.strictObject({
  url: addressSchema,
  title: lineSchema,
  heading: v.nullable(lineSchema),
  category: v.nullable(lineSchema),
  minutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  questions: v.pipe(v.array(questionSchema), v.maxLength(200)),
  faq: v.array(v.strictObject({ question: lineSchema, about: faqSubjectSchema })),
  related: v.array(relatedLinkSchema),
});
export type ShippedArticle = v.InferOutput<typeof shippedArticleSchema>;
