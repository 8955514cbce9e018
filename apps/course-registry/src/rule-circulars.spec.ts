import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { circularsIn } from './rule-circulars.js';

const circular = {
  id: 'tr-01-27',
  validFrom: '2027-01-01',
  source: { law: 'BAMF-Trägerrundschreiben', paragraph: '01/27' },
  changes: [{ pack: 'de.bamf.ik', values: { groupMax: 28 } }],
};

describe('circulars in a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'circulars-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are its JSON files', () => {
    writeFileSync(join(folder, 'tr-01-27.json'), JSON.stringify(circular));
    writeFileSync(join(folder, 'README.txt'), 'not a circular');
    expect(circularsIn(folder)).toEqual([circular]);
  });

  it('are refused by the name of the file that is none', () => {
    writeFileSync(join(folder, 'broken.json'), '{');
    expect(() => circularsIn(folder)).toThrow(/^RULE_CIRCULARS_FOLDER, broken\.json: /);
    writeFileSync(join(folder, 'broken.json'), JSON.stringify({ ...circular, validFrom: 'soon' }));
    expect(() => circularsIn(folder)).toThrow(/broken\.json: Not a circular: \/validFrom is a day/);
  });

  it('cannot be in a folder that is not there', () => {
    expect(() => circularsIn(join(folder, 'nowhere'))).toThrow(/^RULE_CIRCULARS_FOLDER cannot be read: /);
  });
});
