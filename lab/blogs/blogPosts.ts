/** The small blog for every engine: invented articles, and the questions that must be found in them. */
import { createQuestionId } from "../../content/questionId.ts";

export const BLOG = "https://www.example.com";
export const BLOG_TITLE = "Een tuin";
/** The folder of the articles' addresses, and their category. */
export const CATEGORY = { slug: "tuin", name: "Rust en ritme" };

export type BlogPost = {
  slug: string;
  title: string;
  date: string;
  summary: string;
  opening: { text: string; hint: string }[];
  sections: { heading: string; text: string; question: string }[];
};

export const POSTS: readonly BlogPost[] = [
  {
    slug: "wachten-op-wat-groeit",
    title: "Wachten op wat groeit",
    date: "2024-03-03",
    summary: "Een tuin laat zich niet haasten. Over wachten dat geen stilstand is, en over wortels die je niet ziet.",
    opening: [
      {
        text: "Waar trek jij aan iets dat nog moet wortelen?",
        hint: "Let op het moment waarop je voor de derde keer kijkt.",
      },
      { text: "Wat zou je planten als niemand de oogst kwam tellen?", hint: "Begin met één zaadje." },
      { text: "Welke hoek vraagt alleen om rust?", hint: "Kies er een, en zet er een stoel neer." },
    ],
    sections: [
      {
        heading: "Wie de aarde telkens omwoelt",
        text: "Wie elke week opgraaft wat hij plantte, ziet nooit iets opkomen.",
        question: "Wat graaf jij telkens weer op, terwijl het alleen tijd nodig heeft?",
      },
      {
        heading: "De winter – en wat hij bewaart",
        text: "Onder de sneeuw slaapt niets: het verzamelt. Bollen rekenen in weken.",
        question: "Mag er bij jou een seizoen zijn waarin niets lukt – en kun je tegelijk vertrouwen?",
      },
    ],
  },
  {
    slug: "snoeien-zonder-spijt",
    title: "Snoeien zonder spijt",
    date: "2024-04-07",
    summary: "Snoeien is geen straf. Het is kiezen welke tak het licht krijgt.",
    opening: [],
    sections: [
      {
        heading: "Het dode hout",
        text: "Begin bij wat al losgelaten heeft: dat doet geen pijn meer.",
        question: "Wat heeft jou allang losgelaten, en houd je nog vast?",
      },
      {
        heading: "Eén tak tegelijk",
        text: "Wie alles tegelijk wil, houdt een plein over.",
        question: "Welke tak zou je vandaag kunnen weghalen? En wat komt er dan in het licht?",
      },
      {
        heading: "De buurman",
        text: "Soms steekt er een schaar over de heg.",
        question: "Hoe zeg je ‘tot hier’ – zonder dat de heg hoger wordt?",
      },
    ],
  },
  {
    slug: "een-cafe-onder-de-linde",
    title: "Een café onder de linde",
    date: "2024-05-12",
    summary: "Over gasten die blijven zitten, en over de stoel die je voor jezelf vrijhoudt.",
    opening: [
      { text: "Voor wie zet jij altijd koffie?", hint: "Tel eens mee." },
      { text: "Wie schenkt er voor jou in?", hint: "Vraag het, één keer." },
      { text: "Wat blijft er over als iedereen naar huis is?", hint: "Ga dan pas zitten." },
    ],
    sections: [
      {
        heading: "De laatste stoel",
        text: "Onder de linde staan elf stoelen. De twaalfde is van de waard.",
        question: "Houd jij een stoel vrij voor jezelf?",
      },
    ],
  },
  {
    slug: "de-heg-is-ook-een-gesprek",
    title: "De heg is ook een gesprek",
    date: "2024-06-16",
    summary: "Een heg die te hoog is, zegt iets. Een heg die er niet is ook.",
    opening: [],
    sections: [
      {
        heading: "Over de heg heen",
        text: "“De grond heeft geen haast”, zei mijn buurvrouw. Ze keek er niet bij op.",
        question: "Wat zou je zeggen als je wist dat het gehoord werd?",
      },
      {
        heading: "Het gat in de heg",
        text: "Egels weten waar het zit; kinderen ook.",
        question: "Waar laat jij een opening?",
      },
    ],
  },
];

/** The ids of a post's questions. They are the same on every engine. */
export function questionIds(post: BlogPost): string[] {
  const texts = [...post.opening.map(({ text }) => text), ...post.sections.map(({ question }) => question)];
  return texts.map((text) => createQuestionId(addressOf(post), text));
}

export function addressOf({ slug }: BlogPost): string {
  return `${BLOG}/${CATEGORY.slug}/${slug}`;
}

/** The post as an author types it in an editor for Markdown. */
export function postToMarkdown({ summary, opening, sections }: BlogPost): string {
  const asked = opening.map(({ text, hint }) => `- ${text} → ${hint}`);
  const head = asked.length === 0 ? [] : ["## Drie vragen om even bij stil te staan", asked.join("\n")];
  const body = sections.flatMap(({ heading, text, question }) => [`## ${heading}`, text, `**💡 ${question}**`]);
  return [summary, ...head, ...body, "Wachten is ook werk."].join("\n\n");
}

/** The post as an editor of blocks stores it. */
export function postToHtml({ summary, opening, sections }: BlogPost): string {
  const asked = opening.map(({ text, hint }) => `<li>${text} → ${hint}</li>`);
  const head =
    asked.length === 0 ? [] : ["<h2>Drie vragen om even bij stil te staan</h2>", `<ul>${asked.join("")}</ul>`];
  const body = sections.flatMap(({ heading, text, question }) => [
    `<h2>${heading}</h2>`,
    `<p>${text}</p>`,
    `<p>💡 ${question}</p>`,
  ]);
  return [`<p>${summary}</p>`, ...head, ...body, "<p>Wachten is ook werk.</p>"].join("\n\n");
}
