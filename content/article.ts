/** What one post of the blog says, and the shape in which its questions ship. */
import * as v from "valibot";
import { normaliseText } from "./normaliseText.ts";
import { isQuestionId } from "./questionShape.ts";

/** The longest question, hint, heading or title, in UTF-16 units. A longer line is a paragraph. */
export const LINE_LIMIT = 500;
/** The most questions one article may ask, and the most entries its other lists may have. */
export const LIST_LIMIT = 200;

/**
 * An id follows for ever from the article's canonical address and the question's normalised text: see questionId.ts.
 */
export const questionIdSchema = v.pipe(
  v.string(),
  v.check((id) => isQuestionId(id), "Not 16 hexadecimal digits"),
  v.brand("QuestionId"),
);
export type QuestionId = v.InferOutput<typeof questionIdSchema>;

/** An https address without credentials, port, query, fragment or trailing slash; see canonicalAddress.ts. */
const addressSchema = v.pipe(v.string(), v.regex(/^https:\/\/[^\s/?#@:\\]+(\/[^\s?#]*[^\s/?#])?$/));

const lineSchema = v.pipe(
  v.string(),
  v.nonEmpty("Empty line"),
  v.maxLength(LINE_LIMIT, `Longer than ${LINE_LIMIT} characters`),
  v.check((line) => line === normaliseText(line), "Not one clean line: white space or invisible characters"),
);

/** A question as it ships. Every other copy of it is held to questionShape. */
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

/** What `content/read` makes of one post. A field is `null` where the page doesn't say it. */
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

/** A question whose article has no address yet. Its id follows from the address: see addressArticle.ts. */
export type UnaddressedQuestion = Omit<Question, "id">;

/** An article as a text says it. A text doesn't say where on the web it stands. */
export type UnaddressedArticle = Omit<Article, "url" | "questions"> & { questions: UnaddressedQuestion[] };

/** One file of `content/articles/`: an Article without its prose. The prose is the author's, and stays on the blog. */
export const shippedArticleSchema = v.strictObject({
  url: addressSchema,
  title: lineSchema,
  heading: v.nullable(lineSchema),
  category: v.nullable(lineSchema),
  minutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  questions: v.pipe(v.array(questionSchema), v.maxLength(LIST_LIMIT)),
  faq: v.pipe(v.array(v.strictObject({ question: lineSchema, about: faqSubjectSchema })), v.maxLength(LIST_LIMIT)),
  related: v.pipe(v.array(relatedLinkSchema), v.maxLength(LIST_LIMIT)),
});
export type ShippedArticle = v.InferOutput<typeof shippedArticleSchema>;
