/**
 * The first paint, made at build time: a Vite plugin that renders the new tab and the popup into their HTML with their
 * style in it, and has paint.js fill them before the first paint and load captureEarlyInput.js and their own code after it.
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, createServer, type CSSOptions, type IndexHtmlTransformContext, type Plugin } from "vite";
import { TODAY } from "./todayName.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const RENDERER = "/entrypoints/today/prerenderToday.tsx";
/** The classic scripts, each made of the file of that name: Vite makes modules of all others. */
const CLASSIC = ["paint", "captureEarlyInput"];
/** The module that paint.js loads where nothing is known, made in the same way. */
const FIRST = "paintFirst";
const MODULE_TAG = /\s*<script type="module"[^>]* src="([^"]+)"><\/script>/;
const PRELOAD_TAGS = /\s*<link rel="modulepreload"[^>]*>/g;
const STYLE_TAGS = /\s*<link rel="stylesheet"[^>]* href="\/([^"]+)">/g;
/** Around one word: each byte here is read before the first paint. */
const NEEDLESS_QUOTES = /="([\w-]+)"(?=[ >])/g;

/** No frame before the page is filled: https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/rel#expect */
const WAIT_FOR_END = "<link rel=expect href=#end blocking=render>";

type Surface = "newtab" | "popup";
/** The rules that a page has for the other one. */
const OTHER_STYLE = {
  newtab: /\.TodayPage-popup\b[^{}]*\{[^{}]*\}/g,
  popup: /\.TodayPage-newtab\b[^{}]*\{[^{}]*\}/g,
} as const;
/** See prerenderToday.tsx: a room to the right of this one. */
type Renderer = { prerenderToday?: (surface: Surface) => string };

/** How a class is named in what is built: by its component, which a rendered page and a built one agree on. */
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
      // The first of that name: the bench gives another one than that which ships.
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
  return scripts.set(FIRST, await bundleScript(FIRST, { format: "es", plugins: [deck] }));
}

type ScriptOptions = { format: "iife" | "es"; plugins?: (Plugin | undefined)[] };

/** In one file, with all that it needs. */
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

/** Style in the page itself, none of the tags that HTML can do without, and no script before the paint but the one that paints. */
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
    .replaceAll(NEEDLESS_QUOTES, "=$1");
}

/** A chunk, and all that it can't do without. */
function filesOf(file: string, bundle: NonNullable<IndexHtmlTransformContext["bundle"]>): string[] {
  const chunk = bundle[file];
  const imported = chunk?.type === "chunk" ? chunk.imports.flatMap((other) => filesOf(other, bundle)) : [];
  return [...new Set([file, ...imported])];
}

function surfaceOf(filename: string): Surface | null {
  const name = path.basename(path.dirname(filename));
  return name === "newtab" || name === "popup" ? name : null;
}
