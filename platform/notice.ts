/** A line that any page may come to show, apart from its views: one that can't be rendered has it too. */
import styles from "../components/Notice.module.css";

type Way = { name: string; onClick: () => void };

/** After the body, which views render anew, and which stays hidden where nothing is painted. */
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
