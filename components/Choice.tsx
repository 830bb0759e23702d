import styles from "./Choice.module.css";

type Props = {
  label: string;
  value: string;
  /** Each option has a value, and the text that the reader sees. */
  options: readonly (readonly [value: string, text: string])[];
  onChoose: (value: string) => void;
};

/** A choice of one out of several, small beside what it is about. */
export function Choice({ label, value, options, onChoose }: Props) {
  return (
    <select
      class={styles.choice}
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {!options.some(([each]) => each === value) && <option value={value}>{value}</option>}
      {options.map(([each, text]) => (
        <option key={each} value={each}>
          {text}
        </option>
      ))}
    </select>
  );
}
