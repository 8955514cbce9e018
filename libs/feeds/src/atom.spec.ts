import { feedGrammar } from '@app/testing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import sax from 'sax';
import { type AtomFeed, atomText } from './atom.js';

const problemsWithFeed = await feedGrammar();

const feed: AtomFeed = {
  id: 'tag:kurse.example,2026:course-starts',
  title: 'Deutschkurse',
  subtitle: 'Was es gibt',
  language: 'de',
  updated: '2026-11-21T09:00:00.000Z',
  links: [{ rel: 'self', href: 'https://kurse.example/a?b=1&c=2', type: 'application/atom+xml' }],
  entries: [],
};
const entry: AtomFeed['entries'][number] = {
  id: 'tag:kurse.example,2026:course-start/1',
  title: 'Kurs',
  updated: '2026-11-21T09:00:00.000Z',
  author: 'Sprachwerk',
  summary: 'Ort: Bochum',
  links: [{ rel: 'alternate', href: 'https://kurse.example/1', type: 'text/html' }],
  categories: [{ scheme: 'tag:kurse.example,2026:level', term: 'A1.1' }],
};

/** The texts of one kind of element, by a parser that stops at the first thing XML does not allow. */
function textsOf(wanted: string, text: string): string[] {
  const parser = sax.parser(true);
  const texts: string[] = [];
  let open = '';
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name }) => {
    open = name;
    texts.push(...(open === wanted ? [''] : []));
  };
  parser.onclosetag = () => {
    open = '';
  };
  parser.ontext = (part) => {
    if (open === wanted) texts.push(`${texts.pop()}${part}`);
  };
  parser.write(text).close();
  return texts;
}

/** What XML 1.0 can hold of a text. */
const asKept = (text: string) => text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');

const odd = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '<',
        '>',
        '&',
        ']]>',
        '&amp;',
        '"',
        "'",
        '\u0000',
        '\u001b',
        '\uFFFE',
        '\uD800',
        '👩‍🏫',
        'دورة',
        '\n',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('a feed', () => {
  it('is XML whatever people wrote, and another library reads the same', () => {
    fc.assert(
      fc.property(odd, odd, odd, (title, author, summary) => {
        const text = atomText({
          ...feed,
          entries: [{ ...entry, title: `T${title}T`, author: `A${author}A`, summary }],
        });
        expect(textsOf('title', text)).toEqual([feed.title, asKept(`T${title}T`)]);
        expect(textsOf('summary', text)).toEqual([asKept(summary)]);
        expect(problemsWithFeed(text)).toEqual([]);
        expect(parseAtomFeed(text).entries?.[0]?.id).toBe(entry.id);
      }),
    );
  });

  it('comes back from another library word by word', () => {
    const title = 'Deutsch <A1> & „mehr“ 👶 – دورة';
    const back = parseAtomFeed(atomText({ ...feed, entries: [{ ...entry, title }] }));
    expect(back).toMatchObject({ id: feed.id, title: { value: feed.title }, updated: feed.updated });
    expect(back.links?.[0]?.href).toBe('https://kurse.example/a?b=1&c=2');
    expect(back.entries?.[0]).toMatchObject({ title: { value: title }, id: entry.id, categories: [{ term: 'A1.1' }] });
  });

  it('keeps to RFC 4287, empty or not', () => {
    const other = { ...entry, id: `${entry.id}0` };
    for (const entries of [[], [entry, other]]) expect(problemsWithFeed(atomText({ ...feed, entries }))).toEqual([]);
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ['has no id', (text) => text.replace(/<id>[^<]*<\/id>/, ''), /id/],
    ['has two titles', (text) => text.replace('<title>', '<title>Deutsch</title><title>'), /title/],
    [
      'was changed at an hour of no zone',
      (text) => text.replaceAll('.000Z</updated>', '</updated>'),
      /updated|dateTime/,
    ],
    [
      'was changed on a German day',
      (text) => text.replace(/<updated>[^<]*/, '<updated>21.11.2026'),
      /updated|dateTime/,
    ],
    ['has an attribute that Atom has not', (text) => text.replace('<feed ', '<feed dir="rtl" '), /dir/],
    ['has an element that Atom has not', (text) => text.replace('<summary>', '<link/><image/><summary>'), /image|link/],
    ['is of nobody', (text) => text.replaceAll(/<author>.*<\/author>/g, ''), /Nobody/],
    ['does not say where it is', (text) => text.replace('rel="self"', 'rel="related"'), /itself/],
    [
      'has an entry twice',
      (text) => text.replace('</feed>', `${/<entry>[\s\S]*<\/entry>/.exec(text)}</feed>`),
      /same id/,
    ],
    ['has an entry without a page', (text) => text.replace('rel="alternate"', 'rel="related"'), /page/],
    ['has an id that names nothing', (text) => text.replace(/<id>[^<]*/, '<id>kurse'), /names something/],
  ])('is refused when it %s', (_, planted, problem) => {
    const whole = atomText({ ...feed, entries: [entry] });
    expect(planted(whole)).not.toBe(whole);
    expect(problemsWithFeed(planted(whole)).join('\n')).toMatch(problem);
  });

  it('is told from what is none', () => {
    expect(() => textsOf('title', '<feed><entry></feed>')).toThrow();
  });
});
