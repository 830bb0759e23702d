import { BLOG_HOME } from "../blog.ts";
import { createSiteScope, type SiteScope } from "./siteScope.ts";

/** The one site that the extension reads by itself. */
export const BLOG_SCOPE: SiteScope = openBlog();

function openBlog(): SiteScope {
  const opened = createSiteScope(BLOG_HOME, false);
  if (opened.status === "refused") throw new Error(`The blog's own address is refused: ${opened.reason}`);
  return opened.scope;
}
