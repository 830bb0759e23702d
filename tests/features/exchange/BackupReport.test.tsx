// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { BackupReport } from "../../../features/exchange/BackupReport.tsx";
import type { BackupState } from "../../../features/exchange/backupState.ts";
import type { ImportPlan } from "../../../features/exchange/importPlan.ts";
import { TODAY } from "../../journal/examples.ts";
import { createRoom } from "../../components/createRoom.tsx";
import { createController } from "./backupHarness.ts";

const { controller } = createController();

const COUNT = { inFile: 3, new: 2, alreadyHere: 1 };
const PLAN: ImportPlan = {
  kind: "backup",
  program: null,
  answers: { ...COUNT, clashing: 0 },
  revisions: { ...COUNT, clashing: 0 },
  draws: COUNT,
  hasNews: true,
  deck: { read: 0, hidden: 0 },
  unreadable: 0,
  renewed: 0,
  span: null,
  meeting: { count: 0, days: [] },
  leftOut: [],
};

const IMPORTED: ImportPlan = {
  ...PLAN,
  kind: "words",
  program: "dayOne",
  answers: { inFile: 3, new: 0, alreadyHere: 3, clashing: 0 },
  renewed: 2,
};

const PREVIEW = [
  "Antwoorden in dit bestand: 3. Nieuw voor dit dagboek: 2. Met een andere versie ernaast: 0. Er wordt niets vervangen.",
  "Answers in this file: 3. New to this journal: 2. With another version beside them: 0. Nothing is replaced.",
] as const;
const LEFT = [
  "Regels in dit bestand die niet te lezen zijn: 2. Die zet Dagvraag niet terug. Ze blijven in dit bestand staan: bewaar het, ook als je een nieuwe back-up maakt.",
  "Lines in this file that can’t be read: 2. Dagvraag doesn’t restore those. They stay in this file: keep it, also when you make a new backup.",
] as const;
const HELD = [
  "Je sterren zitten er ook in, net als de vragen die je liet lezen of verborg. Je instellingen niet.",
  "Your stars are in it too, and the questions that you had read or hid. Your settings are not.",
] as const;

/** A text in Dutch and in English. */
type Said = readonly [string, string];

test.each<[string, BackupState, Said[]]>([
  ["a backup that can be put back", { status: "preview", plan: PLAN }, [PREVIEW]],
  [
    "one with questions that were read elsewhere",
    { status: "preview", plan: { ...PLAN, deck: { read: 1200, hidden: 1 } } },
    [
      PREVIEW,
      [
        "Ook nieuw hier: vragen die je liet lezen (1.200) en vragen die je verborg (1).",
        "Also new here: questions that you had read (1,200) and questions that you hid (1).",
      ],
    ],
  ],
  ["one with rows that make no sense", { status: "preview", plan: { ...PLAN, unreadable: 2 } }, [PREVIEW, LEFT]],
  [
    "entries that came in before and were edited since",
    { status: "preview", plan: IMPORTED },
    [
      [
        "Uit Day One: nieuwe versies van wat je eerder overnam: 2. De vorige blijven bewaard.",
        "From Day One: new versions of what you added before: 2. The earlier ones are kept.",
      ],
    ],
  ],
  [
    "some of them written on here too, beside new ones",
    {
      status: "preview",
      plan: {
        ...IMPORTED,
        answers: { inFile: 3, new: 1, alreadyHere: 2, clashing: 1 },
        renewed: 1,
        span: { first: TODAY, last: TODAY },
      },
    },
    [
      [
        "Uit Day One: 1 nieuw antwoord, van zondag 22 november 2026.",
        "From Day One: 1 new answer, of Sunday 22 November 2026.",
      ],
      [
        "Nieuwe versies van wat je eerder overnam: 2. De vorige blijven bewaard.",
        "New versions of what you added before: 2. The earlier ones are kept.",
      ],
      [
        "Waar je hier zelf verder schreef, blijven beide versies staan: 1.",
        "Where you wrote on here yourself, both versions stay: 1.",
      ],
    ],
  ],
  [
    "those that were added",
    { status: "restored", plan: IMPORTED },
    [["Overgenomen: 2 nieuwe versies.", "Added: 2 new versions."]],
  ],
  [
    "one with such rows, and nothing else that is new",
    { status: "preview", plan: { ...PLAN, unreadable: 2, hasNews: false } },
    [
      [
        "Antwoorden in dit bestand: 3. Je hebt ze hier allemaal al.",
        "Answers in this file: 3. You have them all here already.",
      ],
      LEFT,
    ],
  ],
  [
    "one that was put back with hidden questions",
    { status: "restored", plan: { ...PLAN, deck: { read: 0, hidden: 2 } } },
    [
      [
        "Teruggezet. Nieuwe antwoorden: 2; met een andere versie ernaast: 0.",
        "Restored. New answers: 2; with another version beside them: 0.",
      ],
      [
        "Ook nieuw hier: vragen die je liet lezen (0) en vragen die je verborg (2).",
        "Also new here: questions that you had read (0) and questions that you hid (2).",
      ],
    ],
  ],
  [
    "one that was put back but for such rows",
    { status: "restored", plan: { ...PLAN, unreadable: 2 } },
    [
      [
        "Teruggezet. Nieuwe antwoorden: 2; met een andere versie ernaast: 0.",
        "Restored. New answers: 2; with another version beside them: 0.",
      ],
      LEFT,
    ],
  ],
  [
    "a backup that was made",
    { status: "made", count: 1, unreadable: 0 },
    [["Back-up gelukt: 1 antwoord, gecontroleerd.", "Backup made: 1 answer, checked."], HELD],
  ],
  [
    "a backup that was made, with rows that make no sense",
    { status: "made", count: 2, unreadable: 3 },
    [
      ["Back-up gelukt: 2 antwoorden, gecontroleerd.", "Backup made: 2 answers, checked."],
      [
        "Regels die niet te lezen zijn, gaan mee voor zover een bestand dat kan: 3.",
        "Lines that can’t be read go along as far as a file can hold them: 3.",
      ],
      HELD,
    ],
  ],
  [
    "a disk that is full",
    { status: "diskFull" },
    [
      [
        "Er is geen plaats meer op de schijf, dus de back-up staat er niet. Maak wat ruimte, of kies een andere schijf.",
        "The disk has no room left, so the backup isn’t there. Make some room, or choose another disk.",
      ],
    ],
  ],
  [
    "a place where the browser may not write",
    { status: "notAllowed" },
    [
      [
        "Je browser mag daar niet schrijven, dus de back-up staat er niet. Probeer het nog eens en sta het toe, of kies een andere map.",
        "Your browser may not write there, so the backup isn’t there. Try again and allow it, or choose another folder.",
      ],
    ],
  ],
])("of %s it says what is true, in both languages", (_what, state, said) => {
  for (const [index, language] of (["nl", "en"] as const).entries()) {
    const { place, show } = createRoom(language);
    show(<BackupReport state={state} controller={controller} />);
    const lines = [...place.querySelectorAll("[data-report] > p")].filter((line) => !line.querySelector("button"));
    expect(lines.map(({ textContent }) => textContent)).toEqual(said.map((each) => each[index]));
  }
});
