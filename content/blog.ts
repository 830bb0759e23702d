/** The one blog that Dagvraag is for. The blog answers with and without `www.`, and writes its own address with it. */
export const BARE_BLOG_HOST = "gerritvanderheide.com";
export const BLOG_HOST = `www.${BARE_BLOG_HOST}`;
export const BLOG_ORIGIN = `https://${BLOG_HOST}`;
/** The blog's first page. */
export const BLOG_HOME = `${BLOG_ORIGIN}/`;
