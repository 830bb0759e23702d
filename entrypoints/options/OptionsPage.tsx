import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { JournalFailure } from "../../journal/failure.ts";
import { Boundary } from "../../components/Boundary.tsx";
import { formatCount } from "../../components/formatCount.ts";
import { failureMessage } from "../../components/failureMessage.ts";
import { FullPage } from "../../components/FullPage.tsx";
import styles from "./OptionsPage.module.css";
import { OptionsSection } from "../../components/OptionsSection.tsx";
import { useTranslate } from "../../components/translate.ts";

export type ErasureState =
  | { status: "idle"; count: number }
  | { status: "erased" }
  | { status: "failed"; failure: JournalFailure };

type Props = {
  erasure: ReadonlySignal<ErasureState>;
  onErase: () => void;
  /** The sections about new and hidden questions. */
  questions: ComponentChildren;
  /** The backup, offered before the reader erases anything. */
  children: ComponentChildren;
};

/** The page where the reader decides about the questions, and about the journal as a whole. */
export function OptionsPage({ erasure, onErase, questions, children }: Props) {
  const translate = useTranslate();
  return (
    <FullPage title={translate("options")} ways={<a href="journal.html">{translate("journal")}</a>}>
      <Boundary>{questions}</Boundary>
      <OptionsSection heading={translate("backup")}>
        <Boundary>{children}</Boundary>
      </OptionsSection>
      <OptionsSection heading={translate("eraseAll")}>
        <p>{translate("eraseWarning")}</p>
        <Boundary>
          <Erasure erasure={erasure} onErase={onErase} />
        </Boundary>
      </OptionsSection>
    </FullPage>
  );
}

/** The reader must write the word itself, so that no slip of the hand can erase a journal. */
function Erasure({ erasure: { value: erasure }, onErase }: Pick<Props, "erasure" | "onErase">) {
  const translate = useTranslate();
  const [written, setWritten] = useState("");
  if (erasure.status === "erased") return <p role="status">{translate("erased")}</p>;
  if (erasure.status === "failed") return <p role="alert">{translate(failureMessage(erasure.failure))}</p>;
  const isSure = written.trim().toLowerCase() === translate("eraseWord");
  return (
    <form
      class={styles.erasure}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSure) onErase();
      }}
    >
      <label class={styles.label}>
        {translate("eraseAsk", translate("eraseWord"))}
        <input
          class={styles.word}
          value={written}
          autocomplete="off"
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={!isSure}>
        {translate("eraseConfirm", formatCount(erasure.count, translate))}
      </button>
    </form>
  );
}
