/**
 * Makes the first paint at build time. This Vite plugin renders the new tab and the popup into their HTML, with their
 * style in it. Before the first paint, paint.js fills these pages. After it, paint.js loads captureEarlyInput.js and
 * the pages' own code.
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, createServer, type CSSOptions, type IndexHtmlTransformContext, type Plugin } from "vite";
import type * as Prerendering from "../features/today/firstPaint/prerenderToday.tsx";
import type { Surface } from "../features/today/TodayPage.tsx";
import { TODAY } from "./todayName.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const RENDERER = "/features/today/firstPaint/prerenderToday.tsx";
/** The classic scripts, each made of the file with that name. Vite makes modules of all others. */
const CLASSIC = ["paint", "captureEarlyInput"];
/** The module that paint.js loads where nothing is known. It is made in the same way. */
const SHIPPED = "paintShipped";
const MODULE_TAG = /\s*<script type="module"[^>]* src="([^"]+)"><\/script>/;
const PRELOAD_TAGS = /\s*<link rel="modulepreload"[^>]*>/g;
const STYLE_TAGS = /\s*<link rel="stylesheet"[^>]* href="\/([^"]+)">/g;
/** None of these stands at the end of a link: https://html.spec.whatwg.org/multipage/syntax.html#optional-tags */
const NEEDLESS_ENDS = /<\/p>(?=<p\b|<\/(?:div|header)>)/g;
/** No button of these pages is in a form, and an attribute without a value has an empty one. */
const NEEDLESS_VALUES = / type="button"|=""(?=[ >])/g;
/** Matches quotes around one word: each byte here is read before the first paint. */
const NEEDLESS_QUOTES = /="([\w.-]+)"(?=[ >])/g;

/**
 * Allows no frame before the page is filled:
 * https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/rel#expect
 */
const WAIT_FOR_END = "<link rel=expect href=#end blocking=render>";

/** The rules in a page's style that are for the other page. */
const OTHER_STYLE = {
  newtab: /\.TodayPage-popup\b[^{}]*\{[^{}]*\}/g,
  popup: /\.TodayPage-newtab\b[^{}]*\{[^{}]*\}/g,
} as const;
type Renderer = Partial<typeof Prerendering>;

/** Names a class by its component, so that a rendered page and a built one agree. */
export const css: CSSOptions = {
  modules: { generateScopedName: (local, file) => `${path.basename(file, ".module.css")}-${local}` },
};

export function prerender(): Plugin[] {
  let deck: Plugin | undefined;
  return [
    {
      name: "prerender-body",
      apply: "build",
      transformIndexHtml: {
        order: "pre",
        async handler(html, { filename }) {
          const surface = surfaceOf(filename);
          if (surface === null) return html;
          return html.replace("<body></body>", `<body hidden>${await render(surface)}</body>`);
        },
      },
    },
    {
      name: "prerender-head",
      apply: "build",
      // The bench gives another deck, which stands before the one that ships. So the first of that name counts.
      configResolved({ plugins }) {
        deck = plugins.find(({ name }) => name === "shipped-deck");
      },
      async generateBundle(_options, bundle) {
        const isPages = Object.keys(bundle).some(
          (file) => file.endsWith(".html") || file.startsWith(`chunks/${TODAY}`),
        );
        if (!isPages) return;
        for (const [name, source] of await bundleScripts(deck)) {
          this.emitFile({ type: "asset", fileName: `${name}.js`, source });
        }
      },
      transformIndexHtml: {
        order: "post",
        handler(html, context) {
          const surface = surfaceOf(context.filename);
          return surface === null ? html : paintFirst(html, surface, context);
        },
      },
    },
  ];
}

async function render(surface: Surface): Promise<string> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: "silent",
    appType: "custom",
    css,
    server: { middlewareMode: true, ws: false, watch: null },
  });
  try {
    const { prerenderToday }: Renderer = await server.ssrLoadModule(RENDERER);
    return prerenderToday?.(surface) ?? "";
  } finally {
    await server.close();
  }
}

async function bundleScripts(deck: Plugin | undefined): Promise<Map<string, string>> {
  const scripts = new Map<string, string>();
  for (const name of CLASSIC) scripts.set(name, await bundleScript(name, { format: "iife" }));
  return scripts.set(SHIPPED, await bundleScript(SHIPPED, { format: "es", plugins: [deck] }));
}

type ScriptOptions = { format: "iife" | "es"; plugins?: (Plugin | undefined)[] };

/** Bundles a script into one file, with all that it needs. */
async function bundleScript(name: string, { format, plugins = [] }: ScriptOptions): Promise<string> {
  const entry = path.join(ROOT, `entrypoints/today/${name}.ts`);
  const bundled = await build({
    root: ROOT,
    configFile: false,
    logLevel: "silent",
    plugins,
    build: { write: false, lib: { entry, formats: [format], name } },
  });
  const [output] = [bundled].flat();
  const chunks = output && "output" in output ? output.output : [];
  return chunks.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("");
}

/**
 * Puts the style into the page itself, and leaves out the tags that HTML can do without. Only the script that paints
 * stays before the paint.
 */
function paintFirst(html: string, surface: Surface, { bundle = {} }: IndexHtmlTransformContext): string {
  const [tag, main] = MODULE_TAG.exec(html) ?? ["", ""];
  const styles = [...html.matchAll(STYLE_TAGS)].map(([, file = ""]) => {
    const asset = bundle[file];
    return asset?.type === "asset" ? String(asset.source).trim().replaceAll(", ", ",") : "";
  });
  const files = ["/captureEarlyInput.js", ...filesOf(main.slice(1), bundle).map((file) => `/${file}`)];
  const head = `${WAIT_FOR_END}<style>${styles.join("").replaceAll(OTHER_STYLE[surface], "")}</style>`;
  const end = `<script src="/paint.js" data-files="${files.join(" ")}"></script><i id=end></i>`;
  return html
    .trim()
    .replace(tag, "")
    .replaceAll(PRELOAD_TAGS, "")
    .replaceAll(STYLE_TAGS, "")
    .replace("<head>", "")
    .replace("</head>", head)
    .replace("</body>", end)
    .replace("</html>", "")
    .replaceAll(/>\s+</g, "><")
    .replaceAll(NEEDLESS_ENDS, "")
    .replaceAll(NEEDLESS_VALUES, "")
    .replaceAll(NEEDLESS_QUOTES, "=$1");
}

/** The chunk, and all chunks that it can't do without. */
function filesOf(file: string, bundle: NonNullable<IndexHtmlTransformContext["bundle"]>): string[] {
  const chunk = bundle[file];
  const imported = chunk?.type === "chunk" ? chunk.imports.flatMap((other) => filesOf(other, bundle)) : [];
  return [...new Set([file, ...imported])];
}

function surfaceOf(filename: string): Surface | null {
  const name = path.basename(path.dirname(filename));
  return name === "newtab" || name === "popup" ? name : null;
}
