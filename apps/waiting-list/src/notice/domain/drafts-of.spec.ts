import { addressees, type ClockCode, clocksOfPeople, issuingBodies } from '@app/contracts';
import { calendarDate, type EnrolmentId, type MemberId, type OrganisationId, type WaitingEntryId } from '@app/kernel';
import { type ClockRule, rulePacks, wordingOn } from '@app/rule-packs';
import { describe, expect, it } from '@jest/globals';
import type { ClockToTell } from './clock-to-tell.js';
import { draftOfReport, draftsOf } from './drafts-of.js';
import { helpWith } from './help.js';
import { nameGap } from './letters.js';

const wording = wordingOn(calendarDate('2026-11-21'));
const jobcenter = { organisationId: 'jc' as OrganisationId, memberId: 'm' as MemberId };
const school = {
  organisationId: 'school' as OrganisationId,
  enrolmentId: 'n' as EnrolmentId,
  courseStartsOn: calendarDate('2026-12-07'),
};

function told(code: ClockCode, differing: Partial<ClockToTell> = {}): ClockToTell {
  const rule = rulePacks.flatMap(({ clocks }): readonly ClockRule[] => clocks).find((each) => each.code === code);
  if (!rule) throw new Error(`No rule ${code}.`);
  return {
    clock: code,
    kind: rule.kind,
    startsOn: calendarDate('2026-10-01'),
    dueOn: calendarDate('2026-11-12'),
    path: 'bamf-entitled',
    issuedBy: 'bamf',
    inform: rule.inform,
    source: `${rule.source.paragraph} ${rule.source.law}`,
    rulePackVersion: 'de.bamf.ik@2024-12-07',
    noSecondTry: false,
    waitingEntryId: 'e' as WaitingEntryId,
    reference: 'W-7F3K2Q',
    level: 'A2.1',
    referrer: jobcenter,
    ...differing,
  };
}

const addressed = (facts: ClockToTell) =>
  draftsOf(facts, wording).map(({ addressee, sender }) => [addressee, sender.role]);
const textOf = (facts: ClockToTell, to: string) =>
  draftsOf(facts, wording)
    .filter(({ addressee }) => addressee === to)
    .flatMap(({ subject, paragraphs }) => [subject, ...paragraphs])
    .join('\n');

describe('who would send which letter', () => {
  it('is the case manager for everything, where no provider expects the person', () => {
    expect(addressed(told('start-within-four-weeks'))).toEqual([
      ['person', 'case_manager'],
      ['bamf', 'case_manager'],
      ['issuing-body', 'case_manager'],
    ]);
  });

  it('is the provider for what it owes, once it expects the person; the case manager may remind it', () => {
    expect(addressed(told('start-within-six-weeks', { provider: school }))).toEqual([
      ['person', 'provider_staff'],
      ['bamf', 'provider_staff'],
      ['provider', 'case_manager'],
    ]);
  });

  it('stays the case manager for what is the person’s own to do', () => {
    expect(addressed(told('travel-subsidy', { provider: school }))).toEqual([['person', 'case_manager']]);
  });
});

describe.each(clocksOfPeople)('the letters about %s', (code) => {
  const all = [undefined, school].flatMap((provider) => draftsOf(told(code, provider && { provider }), wording));

  it('have a gap for the name, and the reference and the last day', () => {
    for (const { paragraphs } of all) {
      const text = paragraphs.join('\n');
      expect(text).toContain(nameGap);
      expect(text).toContain('W-7F3K2Q');
      expect(text).toContain('12.11.2026');
    }
  });

  it('promise no place and assign nobody', () => {
    const text = all.flatMap(({ subject, paragraphs }) => [subject, ...paragraphs]).join('\n');
    expect(text).not.toMatch(/zusage|zugesagt|zuweisung|zugewiesen|undefined/i);
  });

  it('never read like an admission to somebody who waits', () => {
    if (code !== 'travel-subsidy') expect(textOf(told(code), 'person')).toContain('kein Platzangebot');
  });
});

describe('a letter', () => {
  it('calls the basic income what it is called on the day of the draft', () => {
    expect(textOf(told('travel-subsidy'), 'person')).toContain('Grundsicherungsgeld');
    const before = draftsOf(told('travel-subsidy'), wordingOn(calendarDate('2026-06-30')));
    expect(before[0]).toMatchObject({ wordingVersion: 'wording@2023-01-01' });
    expect(before[0]?.paragraphs.join(' ')).toContain('Bürgergeld');
  });

  it('says that there is no second try while no admissions are given', () => {
    expect(textOf(told('entitlement-one-year'), 'person')).not.toContain('niemanden neu');
    expect(textOf(told('entitlement-one-year', { noSecondTry: true }), 'person')).toContain('niemanden neu');
  });

  it('names who opened the way, whoever it was', () => {
    for (const issuedBy of issuingBodies) {
      expect(textOf(told('start-within-four-weeks', { issuedBy }), 'issuing-body')).not.toContain('undefined');
    }
  });

  it('is explained in English to whoever sends it', () => {
    for (const addressee of addressees)
      expect(helpWith('start-within-six-weeks', addressee)).toContain('sent by itself');
  });
});

describe('a report', () => {
  it('lists each course with its numbers, and nobody', () => {
    const report = {
      providerId: school.organisationId,
      startsOn: calendarDate('2026-11-21'),
      dueOn: calendarDate('2026-12-04'),
      source: '§ 9 DeuFöV',
      rulePackVersion: 'de.bamf.bsk@2016-07-01',
      courses: [
        {
          title: 'B2',
          startsOn: calendarDate('2027-01-11'),
          levels: ['B2.1', 'B2.2'],
          registered: 1,
          maxParticipants: 25,
        },
      ],
    };
    expect(draftOfReport(report, wording)).toMatchObject({
      subject: 'Meldung nach § 9 DeuFöV: Anmeldungen zu Berufssprachkursen',
      paragraphs: expect.arrayContaining([
        'B2: 1 Anmeldung (Plätze: 25), voraussichtlicher Beginn 11.01.2027, Niveau B2.1, B2.2.',
      ]),
    });
  });
});
