import type { ComponentChildren } from "preact";
import type { Day } from "../../content/day.ts";
import type { BlogLook } from "./blogLook.ts";
import styles from "./BlogReading.module.css";
import { describeLook } from "./describeLook.ts";
import { OptionsSection } from "../../components/OptionsSection.tsx";
import { useTranslate } from "../../components/translate.ts";

export type BlogReadingState = {
  /**
   * `denied`: the reader was just asked for the permission, and didn't give it. `withdrawn`: the reader wants the
   * reading, but the browser no longer allows it.
   */
  status: "loading" | "off" | "on" | "denied" | "withdrawn";
  /** The last look; `null` before the first. */
  look: BlogLook | null;
  today: Day;
};

type Props = {
  state: BlogReadingState;
  onToggle: (isOn: boolean) => void;
  /** The result so far. */
  children?: ComponentChildren;
};

/** Whether the extension looks for new questions by itself, and what the last look brought. */
export function BlogReading({ state, onToggle, children }: Props) {
  const translate = useTranslate();
  return (
    <OptionsSection heading={translate("newQuestions")}>
      <label class={styles.label}>
        <input
          class={styles.box}
          type="checkbox"
          checked={state.status === "on"}
          disabled={state.status === "loading"}
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
        {translate("readBlog")}
      </label>
      <p class={styles.hint}>{translate("readBlogHint")}</p>
      <p role="status">{describe(state, translate)}</p>
      {children}
    </OptionsSection>
  );
}

function describe({ status, look, today }: BlogReadingState, translate: ReturnType<typeof useTranslate>): string {
  switch (status) {
    case "loading":
    case "off":
      return "";
    case "on":
      return describeLook(look, today, translate);
    case "denied":
      return translate("blogDenied");
    case "withdrawn":
      return translate("blogWithdrawn");
  }
}
