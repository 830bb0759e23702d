import type { Entry } from "../../journal/entry.ts";
import type { Revision } from "../../journal/revision.ts";
import { Difference } from "../../components/Difference.tsx";
import { Disclosure } from "../../components/Disclosure.tsx";
import { formatTime } from "../../components/formatShort.ts";
import styles from "./History.module.css";
import { useTranslate } from "../../components/translate.ts";

type Props = { entry: Entry; onPutBack: (text: string) => void };

/** Every saved state of an answer, newest first; what differs from now is marked. */
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

/** Newest first. What says the same as the one after it tells nothing: typed before the page was ready, it is written twice. */
function listEarlier(history: readonly Revision[], current: Revision): Revision[] {
  const earlier = history.filter(({ id }) => id !== current.id).toReversed();
  return earlier.filter(({ kind, text }, index) => {
    const after = earlier[index - 1] ?? current;
    return kind !== after.kind || text !== after.text;
  });
}

/** Underlined: in this state and not now. Struck through: now and not in this state. */
function State({ revision: { kind, text }, now }: { revision: Revision; now: string }) {
  const translate = useTranslate();
  if (kind === "deleted") return <p class={styles.time}>{translate("deletedThen")}</p>;
  return (
    <p class={styles.words} data-words>
      <Difference from={now} to={text} />
    </p>
  );
}
