import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { sampleNotices } from '../../notice/sample-notices.fixtures.js';
import { readCountyTemplates } from './county-template.js';
import { Notices } from './notices.js';

const sample = resolve(import.meta.dirname, '../../../../../test/mail-pictures/county-templates.json');
const notices = new Notices({ countyTemplates: readCountyTemplates(sample) });
beforeAll(() => notices.onModuleInit());

const every = (['de', 'en'] as const).flatMap((language) =>
  Object.entries(sampleNotices(language)).map(([name, notice]) => ({ name: `${name} (${language})`, notice })),
);

describe.each(every)('the notice $name', ({ notice }) => {
  it('has name, logo, signature and address for answers of its county', () => {
    const { html, text, pictures, replyTo } = notices.write(notice, ['05911000']);
    expect(html).toContain('src="cid:logo@kursbruecke"');
    expect(pictures.map(({ contentType }) => contentType)).toEqual(['image/png']);
    expect(replyTo).toBe('sprachkurse@stadt-bochum.example');
    for (const said of [html, text]) {
      expect(said).toContain('Kursbrücke Bochum');
      expect(said).toContain('Musterstraße 1, 44787 Bochum');
      // who says where answers go does not ask for none
      expect(said).toContain('sprachkurse@stadt-bochum.example');
      expect(said).not.toMatch(/antworten Sie nicht|do not reply/);
    }
  });

  it('has nothing of it elsewhere, and asks for no answer there', () => {
    const { html, text, pictures, replyTo } = notices.write(notice, ['05916000']);
    expect([pictures, replyTo]).toEqual([[], undefined]);
    expect(html).not.toMatch(/<img|Kursbrücke Bochum/);
    expect(text).toMatch(/antworten Sie nicht|do not reply/);
  });

  it('says as much in plain text as in HTML, and is called what its heading says', () => {
    const { subject, html, text } = notices.write(notice, []);
    const { paragraphs, link } = notice.words;
    expect(subject).toBe(notice.words.subject);
    for (const words of [subject, ...paragraphs, ...(link ? [link.label, link.url] : [])]) {
      expect(text).toContain(words);
      expect(html.replaceAll('&#x3D;', '=')).toContain(words);
    }
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).toContain(`lang="${notice.language}"`);
  });
});

it('a notice takes what somebody typed in as text', () => {
  const words = { subject: 'x', paragraphs: ['<script>alert(1)</script>', '{{name}}', 'foot'] };
  const { html, text } = notices.write({ language: 'de', words }, []);
  expect(html).toContain('&lt;script&gt;');
  expect(html).toContain('{{name}}');
  expect(text).toContain('<script>alert(1)</script>');
});
