import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvLine } from './csv.js';

/** RFC 4180 read back, by its grammar. */
function read(line: string, separator: string): string[] {
  const fields: string[] = [];
  const text = line.slice(0, -2);
  for (let at = 0; at <= text.length; at += 1) {
    if (text[at] === '"') {
      let value = '';
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (text[at] === '"') at += 1;
        value += text[at];
      }
      fields.push(value);
      at += 1;
    } else {
      const end = text.indexOf(separator, at);
      fields.push(text.slice(at, end < 0 ? undefined : end));
      at = end < 0 ? text.length : end;
    }
  }
  return fields;
}

const text = fc.string({
  unit: fc.constantFrom('a', 'ä', ' ', '"', ',', ';', '\n', '\r', '=', '-', '@', '+', '👶', 'د'),
});

describe('a line of a table', () => {
  it.each([',', ';'] as const)('comes back as it was written, separated by %p', (separator) => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (values) => {
        const back = read(csvLine(values, separator), separator);
        expect(back.map((value, at) => (values[at] === value ? value : value.replace(/^'/, '')))).toEqual(values);
      }),
    );
  });

  it.each(['=1+1', '+49', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\u200b=cmd'])(
    'runs nothing: %j',
    (formula) => {
      expect(read(csvLine([formula], ','), ',')).toEqual([`'${formula}`]);
    },
  );

  it('leaves numbers and ordinary words alone', () => {
    expect(csvLine([12_500, 'A1.1', undefined, 'Kurs – neu', 0], ';')).toBe('12500;A1.1;;Kurs – neu;0\r\n');
  });
});
