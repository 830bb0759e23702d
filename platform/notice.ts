/** A line that any page can show apart from its views, even if they can't be rendered. */
import styles from "../components/Notice.module.css";

type Way = { name: string; onClick: () => void };

/** It stands after the body: views render the body anew, and the body stays hidden if nothing is painted. */
export function showNotice(words: string, ways: readonly Way[] = []) {
  const [notice, line] = [document.createElement("div"), document.createElement("p")];
  const buttons = ways.map(({ name, onClick }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", onClick);
    return button;
  });
  const say = (said: string) => {
    if (line.textContent !== said) line.textContent = said;
  };
  notice.className = String(styles["notice"]);
  notice.role = "alert";
  notice.append(line, ...buttons);
  say(words);
  document.documentElement.append(notice);
  return { say, remove: () => notice.remove() };
}
