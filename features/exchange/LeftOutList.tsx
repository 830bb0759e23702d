import type { LeftOut, LeftOutKind } from "./from/imported.ts";
import { formatCount } from "../../components/formatCount.ts";
import styles from "./BackupPanel.module.css";
import { useTranslate, type MessageKey, type Translate } from "../../components/translate.ts";

const KINDS = {
  photos: "leftOutPhotos",
  sounds: "leftOutSounds",
  videos: "leftOutVideos",
  documents: "leftOutDocuments",
  places: "leftOutPlaces",
  weather: "leftOutWeather",
  moods: "leftOutMoods",
  activities: "leftOutActivities",
  music: "leftOutMusic",
  links: "leftOutLinks",
  tags: "leftOutTags",
  fields: "leftOutFields",
  empty: "leftOutEmpty",
  undated: "leftOutUndated",
  uneven: "leftOutUneven",
  files: "leftOutFiles",
} as const satisfies Record<LeftOutKind, MessageKey>;

/** What can't come along, by name where it has one. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const translate = useTranslate();
  if (leftOut.length === 0) return null;
  return (
    <div>
      <p>{translate("leftOut")}</p>
      <ul class={styles.leftOut}>
        {leftOut.map((each) => (
          <li key={each.what}>{describe(each, translate)}</li>
        ))}
      </ul>
    </div>
  );
}

function describe({ what, count, names }: LeftOut, translate: Translate): string {
  if (names.length === 0) return translate(KINDS[what], formatCount(count, translate));
  const more = count - names.length;
  const all = more > 0 ? [...names, translate("andMore", formatCount(more, translate))] : names;
  return translate(KINDS[what], new Intl.ListFormat(translate("languageTag"), { type: "conjunction" }).format(all));
}
