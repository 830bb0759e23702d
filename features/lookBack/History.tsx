import type { Entry } from "../../journal/entry.ts";
import type { Revision } from "../../journal/revision.ts";
import { Difference } from "../../components/Difference.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { formatTime } from "../../components/formatShort.ts";
import styles from "./History.module.css";
import { useTranslate } from "../../components/translate.ts";

type Props = { entry: Entry; onPutBack: (text: string) => void };

/** The earlier states of an answer, newest first. What differs from now is marked. */
export function History({ entry: { history, current }, onPutBack }: Props) {
  const translate = useTranslate();
  const earlier = listEarlier(history, current);
  if (earlier.length === 0) return null;
  return (
    <Disclosure summary={translate("history")}>
      {() =>
        earlier.map((revision) => (
          <div key={revision.id} class={styles.state}>
            <p class={styles.time}>{formatTime(revision.writtenAt, translate("languageTag"))}</p>
            <State revision={revision} now={current.text} />
            {revision.kind === "written" && (
              <button type="button" onClick={() => onPutBack(revision.text)}>
                {translate("putBack")}
              </button>
            )}
          </div>
        ))
      }
    </Disclosure>
  );
}

/**
 * Gives the earlier states, newest first. A state that says the same as the next one tells nothing, so it is left out.
 */
function listEarlier(history: readonly Revision[], current: Revision): Revision[] {
  const earlier = history.filter(({ id }) => id !== current.id).toReversed();
  return earlier.filter(({ kind, text }, index) => {
    const after = earlier[index - 1] ?? current;
    return kind !== after.kind || text !== after.text;
  });
}

/**
 * Underlined words are in this state and not in the answer now. Words struck through are in the answer now and not in
 * this state.
 */
function State({ revision: { kind, text }, now }: { revision: Revision; now: string }) {
  const translate = useTranslate();
  if (kind === "deleted") return <p class={styles.time}>{translate("deletedThen")}</p>;
  return (
    <p class={styles.words} data-words>
      <Difference from={now} to={text} />
    </p>
  );
}
