import { describe, expect, it } from '@jest/globals';
import { forPaper } from './for-paper.js';

describe('what people wrote, for paper', () => {
  it.each([
    ['Allgemeiner Integrationskurs, Modul 1', 'Allgemeiner Integrationskurs, Modul 1'],
    ['Alphabetisierungskurs für Zweitschriftlernende', 'Alphabetisierungskurs für Zweitschriftlernende'],
    ['A1\r\nBEGIN:VEVENT\t\u0000X ', 'A1 BEGIN:VEVENT X'],
    ['\u202eA1\u202c \u2066دورة\u2069', 'A1 دورة'],
  ])('%j becomes %j', (written, said) => expect(forPaper(written)).toBe(said));

  it('can be broken where a word has no end, between whole characters', () => {
    const [first, ...others] = forPaper('👶'.repeat(60)).split('\u200b');
    expect([first, others.length]).toEqual(['👶'.repeat(24), 2]);
  });
});
