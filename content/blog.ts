/** The one blog that Dagvraag is for. It answers with and without `www.`, and writes itself with it. */
export const BARE_BLOG_HOST = "gerritvanderheide.com";
export const BLOG_HOST = `www.${BARE_BLOG_HOST}`;
export const BLOG_ORIGIN = `https://${BLOG_HOST}`;
