import type { Change } from '@app/allocation';
import { infeasibilityCodes, notYetCodes, tierReasons, wordings } from '@app/contracts';
import { calendarDate, dayNumber, everySlot, slotSet } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import type { ReasonFacts } from './explanation-texts.js';
import { textsIn } from './texts-in.js';
import { slotsIn } from './words.js';

const day = calendarDate('2027-01-12');
const facts: ReasonFacts = {
  startsOn: day,
  closesOn: day,
  offeredFrom: day,
  entryLevels: ['A2.1', 'A2.2'],
  kilometres: 18,
  reachKilometres: 15,
  missing: slotSet(['tue-morning']),
};
const changes: readonly Change[] = [
  { code: 'SLOTS', slots: slotSet(['tue-morning']) },
  { code: 'REACH', metres: 20_000 },
  { code: 'CHILDCARE' },
  { code: 'INTENSITY' },
  { code: 'EARLIER', day: dayNumber(day) },
  { code: 'LATER', day: dayNumber(day) },
  { code: 'TYPE', type: 'vocational/presence' },
  { code: 'PROVIDER', provider: 'p' },
];

/** Everything a wording can say. */
function said(wording: (typeof wordings)[number]): readonly string[] {
  const texts = textsIn(wording);
  const { grounds } = texts;
  return [
    ...Object.values(texts.statuses),
    ...Object.values(texts.codes),
    ...Object.values(texts.reasons).map((say) => say(facts)),
    ...Object.values(texts.tiers),
    ...Object.values(texts.credits).map((say) => say(120)),
    ...Object.values(texts.moves),
    ...Object.values(texts.offerEnded),
    ...changes.map((change) => texts.with([texts.change(change)], day, 'Sulingen')),
    texts.beingPlanned,
    texts.keptForOthers,
    texts.otherReason,
    texts.otherMove,
    texts.notInOrder,
    texts.position(21, 50),
    texts.offer(day),
    grounds.order(1, day),
    grounds.lottery(7),
    grounds.reserved,
    grounds.policy('p-1'),
    grounds.rulePacks(['county@2000-01-01']),
  ];
}

describe.each([...wordings])('what is said in %p', (wording) => {
  it('has words for everything, in whole sentences', () => {
    for (const sentence of said(wording)) expect(sentence).toMatch(/^.+[.?]$/);
    expect(Object.keys(textsIn(wording).reasons).sort()).toEqual([...infeasibilityCodes, ...notYetCodes].sort());
    expect(Object.keys(textsIn(wording).tiers).sort()).toEqual([...tierReasons].sort());
  });

  it('calls no offer a promise of admission and no proposal an assignment', () => {
    expect(said(wording).filter((text) => /zusage|zugesagt|zuweisung|zugewiesen|assign/i.test(text))).toEqual([]);
  });
});

describe('plain German', () => {
  it('keeps every sentence short', () => {
    const sentences = said('de-plain').flatMap((text) => text.split(/(?<=[.?])\s/));
    const long = sentences.filter((sentence) => sentence.split(/\s+/).length > 14);
    expect(long).toEqual([]);
  });

  it('never lets somebody who waits believe there is a place', () => {
    const { statuses } = textsIn('de-plain');
    expect(statuses.WAITING).toMatch(/noch keinen Platz/);
    expect(statuses.PLANNED).toMatch(/noch nicht sicher/);
  });
});

describe('a counterfactual', () => {
  it.each([
    ['de', 'Mit Dienstag vormittags und mit einem Weg bis 20 km: 12.01.2027 in Sulingen.'],
    ['en', 'With Tuesday mornings and with a way of up to 20 km: 12 January 2027 in Sulingen.'],
    [
      'de-plain',
      'Haben Sie auch Zeit: Dienstag am Vormittag? Können Sie auch 20 Kilometer weit fahren? Dann ist vielleicht ein Platz möglich: am 12. Januar 2027 in Sulingen.',
    ],
  ] as const)('is one line in %p', (wording, line) => {
    const texts = textsIn(wording);
    expect(texts.with(changes.slice(0, 2).map(texts.change), day, 'Sulingen')).toBe(line);
  });
});

describe('times of the week', () => {
  it.each([
    [['mon-morning'], 'Montag vormittags'],
    [['mon-morning', 'tue-morning'], 'Montag und Dienstag vormittags'],
    [['mon-morning', 'tue-morning', 'wed-morning', 'fri-evening'], 'Montag bis Mittwoch vormittags und Freitag abends'],
    [['mon-morning', 'wed-morning'], 'Montag vormittags und Mittwoch vormittags'],
  ] as const)('%j are drawn together', (slots, words) => {
    expect(slotsIn('de', slotSet([...slots]))).toBe(words);
  });

  it('of the whole week are three', () => {
    expect(slotsIn('en', everySlot)).toBe(
      'Monday to Saturday mornings, Monday to Saturday afternoons and Monday to Saturday evenings',
    );
  });
});
