import { DOCUMENT_LIMIT } from "../../content/read/readArticle.ts";
import { toArticleAddress } from "../../content/canonicalAddress.ts";
import { readPage } from "../../content/read/readPage.ts";
import type { TabPage } from "../../features/newQuestions/pageQuestionsController.ts";
import { refusalOfAddress, refusalOfPage, type PageRefusal } from "../../features/newQuestions/pageRefusal.ts";
import { findTab, readTab } from "../../platform/readTab.ts";

/** Reads the article in the reader's tab. It is loaded when the reader asks for it, with all code that reads HTML. */
export async function readTabPage(): Promise<TabPage> {
  const { id, address } = await findTab();
  const refusal = refusalOfAddress(address);
  if (refusal !== null) return refuse(refusal);
  const page = id === null ? null : await readTab(id, DOCUMENT_LIMIT);
  if (page === null) return refuse("closed");
  // The browser may not have given the address before, and the tab may have gone elsewhere since.
  const refusalNow = refusalOfAddress(page.address);
  if (refusalNow !== null) return refuse(refusalNow);
  const result = readPage(page.html, { address: page.address });
  if (result.status !== "read") return refuse(refusalOfPage(result.reason));
  // A page may give any address as its own.
  return toArticleAddress(result.article.url) === null ? refuse("unclear") : result;
}

function refuse(reason: PageRefusal): TabPage {
  return { status: "refused", reason };
}
