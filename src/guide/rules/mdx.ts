import { componentNames } from '../../articles/components/index.ts';
import { block, files, inArticle, png, type Example, type RuleDoc } from './example.ts';

const base =
  '---\ntitle: "Port"\nstandfirst: "On the port."\nauthors: [Plumbline]\npublished: 2024-11-18\norigin: wsws-2024-11-14\n---\n';
/** An article of its own with an image beside it. */
const pictured = (wrong: string, right: string, image: string | Uint8Array = png): Example =>
  files(
    { 'articles/port/en.mdx': `${base}\n${wrong}\n`, 'articles/port/harbour.png': image },
    { 'articles/port/en.mdx': `${base}\n${right}\n`, 'articles/port/harbour.png': png },
  );
const shown = '![Ships wait before the harbour](harbour.png)';

/** Rules about what prose may hold. */
export const mdxDocs = {
  'foreign-code': {
    why: 'Nothing in an article can run: what is read today reads the same in twenty years, in every export.',
    examples: [
      block('import Chart from "./chart.js"', 'Imports grew by a third.'),
      block('Imports grew by {100 / 3} percent.', 'Imports grew by 33 percent.'),
    ],
  },
  'raw-html': {
    why: 'An article is text: it is shown on pages, in feeds, in Markdown, on paper.',
    examples: [
      block('It was <b>the fourth</b> strike.', 'It was **the fourth** strike.'),
      block('<!-- check this -->\nIt rained.', 'It rained.'),
    ],
  },
  'unknown-component': {
    why: `The components are ${componentNames.join(', ')}: what an article holds is shown in pages, feeds, Markdown and on paper.`,
    examples: [
      block('In <Entiti id="peru">the country</Entiti>.', 'In <Entity id="peru">the country</Entity>.'),
      block('<Video data="exports" />', 'Exports grew.'),
    ],
  },
  'misplaced-element': {
    why: 'Evidence belongs to one annotation, and an annotation stands between two blocks of prose.',
    examples: [
      block('<Evidence source="efe-2024-11-14" stance="supports">EFE says so.</Evidence>', 'EFE says so.'),
      inArticle('No count was found.', 'No <Claim id="count">count</Claim> was found.'),
    ],
  },
  'misplaced-block': {
    why: 'An annotation is read as a note: in a margin, on a card, in a feed.',
    examples: [
      inArticle('No count was found.', '## Count\n\n  No count was found.', '**Count:** none was found.'),
      inArticle('No count was found.', 'No count was found.\n\n  ### Sources'),
    ],
  },
  'no-footnotes': {
    why: 'What a reader must know stands in the prose; what bears a claim out stands in its annotation.',
    examples: [
      block('It rained.[^1]\n\n[^1]: All day.', 'It rained all day.'),
      inArticle('No count was found.', 'No count was found.[^1]'),
    ],
  },
  'bad-heading': {
    why: 'A page has one title, and those who listen to it go from heading to heading.',
    examples: [block('# The police', '## The police'), block('The police\n==========', '## The police')],
  },
  'empty-heading': {
    why: 'Headings make the table of contents.',
    examples: [block('##', '## The police'), block('###', 'It rained.')],
  },
  'image-without-alt': {
    why: 'Those who cannot see an image read or hear what it shows.',
    examples: [pictured('![](harbour.png)', shown), pictured('![ ](harbour.png)', shown)],
  },
  'unknown-image': {
    why: 'Images stand beside their article, so that they last as long as it does.',
    examples: [
      pictured('![Ships wait](harbor.png)', shown),
      pictured('![Ships wait](https://example.org/harbour.png)', shown),
    ],
  },
  'broken-image': {
    why: 'An image is measured when the site is built, so that nothing jumps when it loads.',
    examples: [pictured(shown, shown, 'not a picture'), pictured(shown, shown, '')],
  },
  'image-by-reference': {
    why: 'An image names its file where it stands.',
    examples: [
      pictured('![Ships wait][harbour]\n\n[harbour]: harbour.png', shown),
      pictured('![harbour]\n\n[harbour]: harbour.png', shown),
    ],
  },
  'unknown-reference': {
    why: 'The brackets would be shown instead of a link.',
    examples: [
      block(
        'See [the report][wikk].\n\n[wiki]: https://www.wikidata.org/',
        'See [the report][wiki].\n\n[wiki]: https://www.wikidata.org/',
      ),
      block('See [the report][efe].', 'See [the report](https://efe.com/lima).'),
    ],
  },
  'unknown-anchor': {
    why: 'Within an article links lead to its claims; other fragments may change with the next edit.',
    examples: [
      block('See [the police](#police-1300).', 'See [the police](#police-13000).'),
      block('See [the strike](#the-strike).', 'See [the strike](#fourth-strike).'),
    ],
  },
} satisfies Record<string, RuleDoc>;
