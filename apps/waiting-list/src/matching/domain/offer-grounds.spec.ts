import { kindOf, lottery } from '@app/allocation';
import { calendarDate, dayNumber } from '@app/kernel';
import { expect, it } from '@jest/globals';
import { offerGrounds } from './offer-grounds.js';
import { defaultPolicy } from './policy.js';

const { terms } = defaultPolicy;
const rank = {
  tier: 1,
  date: dayNumber(calendarDate('2026-05-04')),
  lottery: lottery(terms.tieSalt, 'amira'),
  id: 'amira',
};
const course = {
  id: 'c',
  provider: 'p',
  type: kindOf('integration', 'online'),
  cancelled: false,
  x: 0,
  y: 0,
  online: true,
  levels: ['A1.1'],
  track: 'general',
  funding: [],
  womenOnly: false,
  youth: false,
  parentsOnly: false,
  slots: 1,
  childcare: false,
  accessible: false,
  intensity: 'part' as const,
  startsOn: dayNumber(calendarDate('2027-01-12')),
  closesOn: 0,
  decidesOn: 0,
  capacity: 1,
  taken: 0,
  minimum: 0,
  holdOuts: [],
};

it('keep what decided, the law that held, and what is needed to draw the lottery again', () => {
  const grounds = offerGrounds({ rank, group: 'open' }, course, terms);
  expect(grounds).toEqual({
    tier: 1,
    date: '2026-05-04',
    lottery: lottery(grounds.salt, 'amira'),
    salt: terms.tieSalt,
    drawnFor: 'own',
    group: 'open',
    rulePackVersions: ['de.bamf.ik@2024-12-07'],
  });
});

it('say when people who want to begin together drew one lot, not for whom', () => {
  const grounds = offerGrounds({ rank, group: 0, ticket: 'ben' }, course, terms);
  expect(grounds).toMatchObject({ drawnFor: 'together', group: '0' });
  expect(JSON.stringify(grounds)).not.toContain('ben');
});
