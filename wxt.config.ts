import { defineConfig } from "wxt";
import { BARE_BLOG_HOST, BLOG_ORIGIN } from "./content/blog.ts";
import { createPagePolicy } from "./tools/pagePolicy.ts";
import { css, prerender } from "./tools/prerender.ts";
import { shippedDeck } from "./tools/shippedDeck.ts";
import { todayChunk } from "./tools/todayChunk.ts";

/** Fixes the id of an unpacked Chromium build, so that a build in another folder still finds its journal. */
const CHROMIUM_KEY =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAiGpBmBIo6lM8xGK7t2qOpr6n3dZ15vKKEl/RJjVWnifOtM3AJyYPKBraO2t8ABzE6jFOlB4OEsgLH2UWN3apSP/MECKsehwn9xsGeHSFY6NOxNaPjY8igX8ljcpQZTXPTO4ngJaThm8RLalg6VxSYmQOmogSa17lhZgN9SSqyMmRCCfzVfthgpiKzS7btI48R6xrlen+kcJZzWf6ryM1QEHyRh7NJxQ2cuYUz58qsCc7pjtJ11u4hj/K1JKioM8OBIaZhnuKjXh9X89zdqIvL2qFv0RwJAx9Hbl7M+Mzsee3dpEGrIHUvgdVsj7RseU2/H0V9Ys+PTs3vsWigo2QhwIDAQAB";
const STORE_MODE = "store";
const GECKO_ID = `dagvraag@${BARE_BLOG_HOST}`;

/** The names differ from `light` and `dark`, which would make these the icons of a theme. */
function icons(name: "lit" | "unlit", sizes: readonly number[]) {
  return Object.fromEntries(sizes.map((size) => [size, `icons/${name}-${size}.png`]));
}

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ["@wxt-dev/webextension-polyfill"],
  vite: () => ({
    plugins: [shippedDeck(), todayChunk(), prerender()],
    css,
    // The worker loads the store's parts as the pages do.
    worker: { format: "es" },
    // The same versions as minimum_chrome_version and strict_min_version below.
    build: { target: ["chrome123", "firefox142"], modulePreload: false },
  }),
  hooks: {
    // This runs once the pages are there. While Vite serves, pages must reach its own server.
    "build:manifestGenerated": ({ config }, manifest) => {
      if (config.command === "serve") return;
      manifest.content_security_policy = { extension_pages: createPagePolicy(config.outDir) };
    },
  },
  manifest: ({ browser, mode }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "nl",
    permissions: ["storage", "unlimitedStorage", "alarms", "activeTab", "scripting"],
    // It is asked for on a click in the options, and given back there.
    optional_host_permissions: [`${BLOG_ORIGIN}/*`],
    // In a private window the words would go into the ordinary journal, or be lost when that window closes.
    incognito: "not_allowed",
    icons: icons("lit", [16, 32, 48, 96, 128]),
    action: { default_icon: icons("unlit", [16, 32, 48]) },
    commands: { _execute_action: { suggested_key: { default: "Alt+Shift+V" } } },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: "142.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : {
          minimum_chrome_version: "123",
          // A store gives a package its own id, and refuses another key.
          ...(mode === STORE_MODE ? {} : { key: CHROMIUM_KEY }),
        }),
  }),
});
