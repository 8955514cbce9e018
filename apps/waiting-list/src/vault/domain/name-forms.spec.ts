import { describe, expect, it } from '@jest/globals';
import { skeletonsOf, wordsOf } from './name-forms.js';

describe('the words of a name', () => {
  it.each([
    ["O'Brien-Łukasz", ['obrien', 'lukasz']],
    ['O’BRIEN – lukasz', ['obrien', 'lukasz']],
    ['Nguyễn', ['nguyen']],
    ['Nguyễn'.normalize('NFD'), ['nguyen']],
    ['Müller', ['muller']],
    ['Mueller', ['muller']],
    ['MUELLER', ['muller']],
    ['Groß', ['gross']],
    ['GROSS', ['gross']],
    ['İpek Yıldız', ['ipek', 'yildiz']],
    ['عبد الله', ['عبد', 'الله']],
    ['عَبْدُ اللّٰه', ['عبد', 'الله']],
    ['فاطمة', ['فاطمه']],
    ['علی', ['علي']],
    ['Джамала', ['джамала']],
    ['Йосип', ['иосип']],
    ['  Maria   Magdalena ', ['maria', 'magdalena']],
    ['Dr. A. Kaya', ['dr', 'a', 'kaya']],
    ['Ｋａｙａ', ['kaya']],
    ['X', ['x']],
    ['– ’', []],
  ])('of %j are %j', (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });
});

describe('what all spellings of a name share', () => {
  const share = (one: string, other: string) =>
    skeletonsOf(wordsOf(one)).some((skeleton) => skeletonsOf(wordsOf(other)).includes(skeleton));

  it.each([
    ['Джамала', 'Jamala'],
    ['Джамала', 'Dzhamala'],
    ['Джамала', 'Dschamala'],
    ['Шевченко', 'Shevchenko'],
    ['Шевченко', 'Schewtschenko'],
    ['Щербак', 'Shcherbak'],
    ['Юлія', 'Julia'],
    ['Юлія', 'Yuliia'],
    ['Григорій', 'Hryhorii'],
    ['Григорий', 'Grigorij'],
    ['عبد الله', 'Abdullah'],
    ['عبد الله', 'Abd Allah'],
    ['Abdulla', 'Abdullah'],
    ['محمد', 'Mohammed'],
    ['Muhammad', 'Mohamad'],
    ['خالد', 'Khaled'],
    ['خالد', 'Chalid'],
    ['الأحمد', 'Al Ahmad'],
    ['Weiß', 'Weis'],
    ['Nowak', 'Novak'],
    ['Ai', 'AI'],
  ])('joins %j and %j', (one, other) => {
    expect(share(one, other)).toBe(true);
  });

  it.each([
    ['Ahmad', 'Hamid Omar'],
    ['Kaya', 'Koch'],
    ['Ай', 'Ия'],
    ['Nguyễn', 'Trần'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(share(one, other)).toBe(false);
  });
});
