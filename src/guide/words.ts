/** The guide is written in English, whatever the languages of the site: for authors, not for readers. */
export const guideLanguage = 'en';

/** What stands around the pages of the guide. */
export const guideWords = {
  label: 'Guide',
  pages: {
    home: 'Write an analysis',
    corrections: 'Correct, move, retire',
    evidence: 'Keep your evidence',
    publishing: 'Publish',
    customizing: 'Make it yours',
    reference: 'Reference',
    components: 'Components',
    rules: 'Rules of the check',
  },
  asItStands: 'As it stands here, in',
  required: 'needed',
  forExample: 'for example',
  components: {
    intro: 'What an author writes in an article beside Markdown. Each page shows what readers get of it.',
    all: 'All components',
    attributes: 'Attributes',
    written: 'Written',
    html: 'As HTML',
    markdown: 'As Markdown',
    text: 'As plain text',
  },
  rules: {
    intro: 'What npm run check looks at, and why. Each rule shows what it refuses beside what it accepts.',
    error: 'Errors',
    warning: 'Advice',
    about: {
      error:
        'They stop a build. Readers and programs rely on what they see to, so they are errors on every site.',
      warning:
        'It stops no build. A site may make it an error or switch it off in site.config.ts, with the reason.',
    },
    is: { error: 'An error: it stops a build.', warning: 'Advice: it stops no build.' },
    here: (weight: string) => `here: ${weight}`,
    setting: (weight: string, reason: string) => ` On this site it is ${weight}: ${reason}.`,
    all: 'All rules',
    example: (number: number) => `Example ${number}`,
    wrong: 'Reported',
    right: 'Accepted',
    says: 'What the check says',
    noFile: 'No such file, or none that can be read.',
    nothing: '(nothing)',
  },
};
