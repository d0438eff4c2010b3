import type { Link, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import type { Corpus } from '../corpus/corpus.ts';
import { siteFileNames, siteFiles } from '../site/files.ts';
import type { SiteContext } from './schema-org.ts';
import { writeMarkdown } from './write-markdown.ts';

/** So many of the newest analyses: all of a large archive would be more than anyone reads at once. */
const most = 200;

/** `/llms.txt`: what there is for machine readers, in the form that llmstxt.org describes. */
export function toLlmsTxt(
  { articles }: Pick<Corpus, 'articles'>,
  { lang, site, to, wordsOf }: SiteContext,
): string {
  const words = wordsOf(lang);
  const own = articles.filter((article) => article.lang === lang);
  const [before, after] = words.data.licence.around('licence', {});
  const item = (path: string, name: string, note: string): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(link(to.absolute(path), name), text(`: ${note}`))],
  });
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(site.name)] },
      { type: 'blockquote', children: [paragraph(text(site.description))] },
      paragraph(text(`${words.data.ids} ${before}`), link(site.licence.url, site.licence.name), text(after)),
      ...section(words.lists.analyses, [
        ...own
          .slice(0, most)
          .map((article) => item(to.markdown(article.id), article.title, article.standfirst)),
        ...(own.length > most ? [item(to.claimsJson, words.lists.claims, words.lists.claimsIntro)] : []),
      ]),
      ...section(
        words.data.title,
        siteFileNames
          .filter((name) => siteFiles[name].listed)
          .map((name) => item(to[name], siteFiles[name].path, words.data.files[name])),
      ),
      ...section(words.footer.label, [
        item(to.method, words.nav.method, words.data.method),
        item(to.data, words.data.title, words.data.intro),
        item(to.about, words.nav.about, words.data.about),
      ]),
    ],
  };
  return writeMarkdown(root);
}

const section = (title: string, children: ListItem[]): RootContent[] =>
  children.length === 0
    ? []
    : [
        { type: 'heading', depth: 2, children: [text(title)] },
        { type: 'list', spread: false, children },
      ];

const text = (value: string) => ({ type: 'text' as const, value });
const link = (url: string, title: string): Link => ({ type: 'link', url, children: [text(title.trim())] });
const paragraph = (...children: PhrasingContent[]) => ({ type: 'paragraph' as const, children });
