import { describe, expect, it } from '@jest/globals';
import { csv, csvCell } from './csv.js';

describe('a cell of a file for spreadsheets', () => {
  it.each(['=1+1', '+49 234', '-1', '@SUM(A1)', '\tx', '\r=1'])('cannot run as a formula: %j', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  });

  it('keeps names as they are', () => {
    for (const name of ["O'Brien-Łukasz", 'Nguyễn', 'عبد الله', 'Джамала', 'Null']) expect(csvCell(name)).toBe(name);
  });

  it('keeps figures as figures, below zero too', () => {
    expect([csvCell(97), csvCell(-3), csvCell(undefined)]).toEqual(['97', '-3', '']);
  });

  it('stays one cell, whatever stands in it', () => {
    expect(csvCell('Bochum; "Mitte"\nSüd')).toBe('"Bochum; ""Mitte""\nSüd"');
  });
});

it('a file begins with the mark by which spreadsheets know UTF-8, and ends every row alike', () => {
  expect(
    csv([
      ['a', 1],
      ['b', undefined],
    ]),
  ).toBe('\uFEFFa;1\r\nb;\r\n');
});
