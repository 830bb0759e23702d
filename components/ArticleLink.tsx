import { toArticleAddress } from "../content/canonicalAddress.ts";
import { linkToSentence } from "../content/textFragment.ts";

type Props = {
  article: { title: string; url: string };
  /** The question that the link leads to. */ sentence?: string;
  style?: string | undefined;
};

/** The article's title. It is a link if the article's address is one of the blog. */
export function ArticleLink({ article: { title, url }, sentence, style }: Props) {
  const link = sentence === undefined ? toArticleAddress(url) : linkToSentence(url, sentence);
  if (link === null) {
    return (
      <span lang="nl" class={style}>
        {title}
      </span>
    );
  }
  return (
    <a href={link} target="_blank" rel="noopener" lang="nl" class={style}>
      {title}
    </a>
  );
}
