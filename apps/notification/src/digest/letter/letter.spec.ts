import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Digest } from '../domain/digest.js';
import { courseFacts, offerFacts } from '../domain/facts.fixtures.js';
import { letterView } from './letter-view.js';
import { LetterWriter } from './letter-writer.js';

const writer = new LetterWriter();
beforeAll(() => writer.onModuleInit());

const at = new Date('2026-11-21T06:30:00Z');
const course = { facts: courseFacts(), free: 10, taken: 4, asOf: at };
const digest: Digest = {
  figures: [],
  itemCount: 62,
  more: 12,
  sections: [
    { name: 'question', lines: [{ kind: 'offer', offer: offerFacts(), state: 'open', course, maybeTold: false }] },
    { name: 'new', lines: [{ kind: 'course', course, maybeTold: true }] },
    {
      name: 'ended',
      lines: [{ kind: 'ended-course', what: 'postponed', previouslyStartsOn: '2026-11-30', course, maybeTold: false }],
    },
  ],
};
const written = (language: 'de' | 'en') => {
  const context = {
    language,
    at,
    consoleUrl: 'https://k.example',
    preferencesUrl: 'https://k.example/p',
    unsubscribeUrl: 'https://k.example/u',
  };
  const view = letterView(digest, context);
  return { view, ...writer.write(view) };
};

describe('a letter', () => {
  it('has a subject of day and counts alone', () => {
    expect(written('de').view.subject).toBe(
      'Kursbrücke, Sa., 21.11.2026: 1 Antwort nötig, 1 neu, 1 abgesagt oder verschoben, +12',
    );
    expect(written('en').view.subject).toBe(
      'Kursbrücke, Sat, 21 Nov 2026: 1 answer needed, 1 new, 1 cancelled or postponed, +12',
    );
  });

  it.each(['de', 'en'] as const)('says as much in plain text as in HTML (%s)', (language) => {
    const { view, html, text } = written(language);
    const said = view.sections.flatMap(({ title, lines }) => [
      title,
      ...lines.flatMap(({ badge, heading, summary, facts, changes, link, flag }) => [
        badge,
        heading,
        summary ?? '',
        flag ?? '',
        link?.url ?? '',
        ...facts.map(({ value }) => value),
        ...changes.flatMap(({ before, now }) => [before, now]),
      ]),
    ]);
    for (const words of [...said, view.more ?? '', view.footer, view.privacy, view.unsubscribe.url]) {
      expect(text).toContain(words);
      expect(html).toContain(words);
    }
  });

  it('shows in a list of mails what comes first, beside the counts of the subject', () => {
    const { html } = written('de');
    const hidden = />([^<]*)<\/div>/.exec(html.slice(html.indexOf('display:none')))?.[1];
    expect(hidden).toBe(
      'Antwort nötig: Platzangebot für W-7K3M9Q · Neu: Integrationskurs A1.1 vormittags · Verschoben: Integrationskurs A1.1 vormittags',
    );
  });

  it('names its language, and loads and measures nothing', () => {
    const { html } = written('de');
    expect(html).toContain('lang="de"');
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).not.toMatch(/<img|<link|<script|@import|url\(/i);
  });

  it('calls nothing an assignment or a promise', () => {
    for (const language of ['de', 'en'] as const) {
      expect(written(language).text).not.toMatch(/zuweis|zugesagt|\bzusage|assigned|guarantee/i);
    }
  });
});
