import { describe, expect, it } from '@jest/globals';
import { printedCourse } from '../domain/brochure.fixtures.js';
import { sheetOf } from '../print-brochure/sheet-of.js';
import { Press } from './press.js';

const sheet = (title: string) =>
  sheetOf({
    languages: ['de'],
    courses: [printedCourse({ title })],
    leftOut: 0,
    chosen: {},
    today: '2026-11-21',
    consoleUrl: '',
  });

describe('the press', () => {
  it('sets the same brochure once, however many ask for it at a time', async () => {
    const press = new Press();
    const [one, other] = await Promise.all([press.print(sheet('a')), press.print(sheet('a'))]);
    expect(one.pdf).toBe(other.pdf);
    expect((await press.print(sheet('a'))).pdf).toBe(one.pdf);
    expect((await press.print(sheet('b'))).mark).not.toBe(one.mark);
  });

  it('turns away who comes when many wait, and takes them again later', async () => {
    const press = new Press();
    const asked = Array.from({ length: 9 }, (_, at) => press.print(sheet(`brochure ${at}`)));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status)).toEqual([...Array(8).fill('fulfilled'), 'rejected']);
    expect(outcomes.at(-1)).toMatchObject({ reason: { response: { code: 'brochure.busy', retryAfterSeconds: 20 } } });
    await expect(press.print(sheet('brochure 8'))).resolves.toHaveProperty('mark');
  });
});
