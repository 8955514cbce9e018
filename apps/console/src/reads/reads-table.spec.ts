import {
  accessPurposes,
  mailRetentionRuleNames,
  type ReadView,
  retentionRuleNames,
  twinLikenesses,
  twinStates,
} from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { textsIn } from '../texts/texts.js';
import { csv } from '../waiting-times/csv.js';
import { readsTable } from './reads-table.js';

const read: ReadView = {
  id: '1',
  readAt: '2026-11-21T10:00:00.000000Z',
  organisationId: 'o',
  organisationName: '=HYPERLINK("x")',
  memberId: 'm',
  memberName: '@Anna; B.',
  purpose: 'case-work',
  what: 'entry',
  references: ['W-7F3K2Q', 'W-000000'],
  people: 2,
  fields: ['reference', 'need.level'],
};

describe('the log of reads as a file', () => {
  it('has a row for each retrieval', () => {
    expect(readsTable([read], textsIn('en'))).toEqual([
      ['Time', 'Organisation', 'Who', 'Kind of data', 'About whom', 'Purpose', 'Data'],
      [
        '2026-11-21T11:00:00+01:00',
        '=HYPERLINK("x")',
        '@Anna; B.',
        'entry without a name',
        'W-7F3K2Q W-000000',
        'Case work',
        'reference need.level',
      ],
    ]);
  });

  it('says the time as clocks in Germany do, in summer too', () => {
    const [, row] = readsTable([{ ...read, readAt: '2026-07-01T22:30:05.123456Z' }], textsIn('de'));
    expect(row?.[0]).toBe('2026-07-02T00:30:05+02:00');
  });

  it('runs nothing in a spreadsheet', () => {
    expect(csv(readsTable([read], textsIn('en')))).toContain(`"'=HYPERLINK(""x"")";"'@Anna; B.";`);
  });
});

describe.each(['de', 'en'] as const)('the texts in %s', (language) => {
  const { reads, twins, mailRetention } = textsIn(language);

  it('name every purpose, rule, state and likeness', () => {
    const keys = (labels: object) => Object.keys(labels).sort();
    expect(keys(reads.purposes)).toEqual([...accessPurposes].sort());
    expect(keys(reads.retention.rules)).toEqual([...retentionRuleNames].sort());
    expect(keys(mailRetention.rules)).toEqual([...mailRetentionRuleNames].sort());
    expect(keys(twins.states)).toEqual([...twinStates].sort());
    expect(keys(twins.likenesses)).toEqual([...twinLikenesses].sort());
  });

  it('say that the log is no control of performance', () => {
    expect(reads.onlyFor).toMatch(/nie zur Kontrolle von Leistung|never used to control the performance/);
  });
});
