import { useCallback } from "preact/hooks";
import type { QuestionId } from "../../content/article.ts";
import type { AskedQuestion } from "./askedQuestions.ts";
import { formatCount } from "../../components/formatCount.ts";
import { formatDate } from "../../components/formatDay.ts";
import { MoreAnswers } from "../../components/MoreAnswers.tsx";
import styles from "./QuestionList.module.css";
import { useTranslate, type Translate } from "../../components/translate.ts";

type Props = {
  asked: readonly AskedQuestion[];
  /** How many questions there are. `asked` has the first of them. */
  total: number;
  /** The question whose answers the reader has just left. It takes the focus. */
  lastChosen: QuestionId | null;
  onQuestion: (id: QuestionId) => void;
  onMore: () => void;
};

/** The questions that were answered. Those answered more than once come first. */
export function QuestionList({ asked, total, lastChosen, onQuestion, onMore }: Props) {
  const translate = useTranslate();
  const again = asked.filter(({ count }) => count > 1);
  const once = asked.filter(({ count }) => count === 1);
  return (
    <div class={styles.questions}>
      <Group name={translate("answeredAgain")} asked={again} {...{ lastChosen, onQuestion }} />
      <Group name={translate("answeredOnce")} asked={once} {...{ lastChosen, onQuestion }} />
      {total > asked.length && <MoreAnswers label={translate("moreQuestions")} onMore={onMore} />}
    </div>
  );
}

type GroupProps = Pick<Props, "asked" | "lastChosen" | "onQuestion"> & { name: string };

function Group({ name, asked, lastChosen, onQuestion }: GroupProps) {
  const translate = useTranslate();
  const focus = useCallback((button: HTMLButtonElement | null) => button?.focus(), []);
  if (asked.length === 0) return null;
  return (
    <section>
      <h2 class={styles.name}>{name}</h2>
      <ul>
        {asked.map((question) => (
          <li key={question.id} class={styles.asked}>
            <button
              type="button"
              class={styles.question}
              {...(question.isOwn ? { "data-words": true } : { lang: "nl" })}
              ref={question.id === lastChosen ? focus : null}
              onClick={() => onQuestion(question.id)}
            >
              {question.text}
            </button>
            <p class={styles.when}>{describe(question, translate)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Gives "3 keer · van 2 maart 2024 tot 22 november 2026", or only the day of a single answer. */
function describe({ count, first, last }: AskedQuestion, translate: Translate) {
  const [from, until] = [first, last].map((day) => formatDate(day, translate("languageTag")));
  if (count === 1 || from === undefined || until === undefined) return from ?? "";
  const period = from === until ? until : translate("fromUntil", from, until);
  return `${translate("timesAnswered", formatCount(count, translate))} · ${period}`;
}
