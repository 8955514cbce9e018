import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readCountyTemplates, templateFor } from './county-template.js';
import { letterView } from './letter-view.js';
import { LetterWriter } from './letter-writer.js';
import { sampleDigests } from './sample-digests.fixtures.js';

const sample = resolve(import.meta.dirname, '../../../../../test/mail-pictures/county-templates.json');
const folder = mkdtempSync(join(tmpdir(), 'county-template-'));
const writer = new LetterWriter();
beforeAll(() => writer.onModuleInit());
afterAll(() => rmSync(folder, { recursive: true }));

const reading = (content: object) => {
  const file = join(folder, 'templates.json');
  writeFileSync(file, JSON.stringify(content));
  return () => readCountyTemplates(file);
};
const letterIn = (areas: readonly string[]) => {
  const template = templateFor(readCountyTemplates(sample), areas);
  const urls = {
    consoleUrl: 'https://k.example',
    preferencesUrl: 'https://k.example/p',
    unsubscribeUrl: 'https://k.example/u',
  };
  const context = { language: 'de' as const, at: new Date('2026-11-21T06:30:00Z'), template, ...urls };
  return writer.write(letterView(sampleDigests['case-manager'], context));
};

describe('a county', () => {
  it('has its name, signature and words for ways of funding in the letter, in HTML and in plain text', () => {
    const { html, text } = letterIn(['05911000']);
    for (const words of [
      'Kursbrücke Bochum',
      'Bildungskoordination der Stadt Bochum',
      'Berechtigungsschein des BAMF',
    ]) {
      expect(html).toContain(words);
      expect(text).toContain(words);
    }
  });

  it('has its logo shown from within the mail, with words for those who do not see it', () => {
    const { html } = letterIn(['05911']);
    expect(html).toContain('src="cid:logo@kursbruecke" alt="Stadt Bochum (Muster)"');
    expect(html).not.toMatch(/src="(?!cid:)/);
  });

  it('has nothing of another county', () => {
    const { html } = letterIn(['05916']);
    expect(html).not.toMatch(/Bochum \(Muster\)|Bildungskoordination|<img/);
  });

  it('cannot put markup into a mail', () => {
    const template = templateFor(reading({ '*': { signature: { de: ['<script>alert(1)</script>'], en: ['x'] } } })(), [
      '05916',
    ]);
    const urls = {
      consoleUrl: 'https://k.example',
      preferencesUrl: 'https://k.example/p',
      unsubscribeUrl: 'https://k.example/u',
    };
    const context = { language: 'de' as const, at: new Date('2026-11-21T06:30:00Z'), template, ...urls };
    expect(writer.write(letterView(sampleDigests.provider, context)).html).not.toContain('<script');
  });

  it.each<[string, object, RegExp]>([
    ['a key that is no county', { bochum: {} }, /no key of a county/],
    ['a field nobody knows', { '05911': { color: 'red' } }, /'color' is not known/],
    ['one language only', { '05911': { name: { de: 'Nur deutsch' } } }, /05911\/name\/en/],
    ['an unknown way of funding', { '05911': { funding: { de: { gold: 'x' }, en: {} } } }, /no way of funding/],
    ['an address that is none', { '05911': { replyTo: 'a@b\r\nBcc: c@d.example' } }, /a mail address/],
    [
      'a logo that is no picture',
      { '05911': { logo: { file: 'templates.json', width: 100, alternative: { de: 'a', en: 'a' } } } },
      /PNG or JPEG/,
    ],
  ])('is refused with %s, at once and by name', (_, content, message) => {
    expect(reading(content)).toThrow(message);
  });
});

describe('a letter with nothing new', () => {
  it('says that the subscription goes on', () => {
    const urls = {
      consoleUrl: 'https://k.example',
      preferencesUrl: 'https://k.example/p',
      unsubscribeUrl: 'https://k.example/u',
    };
    const context = { language: 'de' as const, at: new Date('2026-11-21T06:30:00Z'), ...urls };
    const view = letterView(sampleDigests['nothing-new'], context);
    expect(view.subject).toBe('Kursbrücke, Sa., 21.11.2026: nichts Neues, Ihr Abonnement läuft weiter');
    expect(writer.write(view).text).toContain('Ihr Abonnement läuft weiter.');
  });
});
