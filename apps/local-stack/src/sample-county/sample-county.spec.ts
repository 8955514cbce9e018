import { addDays, type CalendarDate, calendarDate, dayNumber } from '@app/kernel';
import { expect, it } from '@jest/globals';
import { sampleAccounts } from './accounts.js';
import { sampleCourseStarts } from './course-starts.js';
import { sampleHistory } from './history.js';
import { sampleMembers } from './organisations.js';
import { sampleEntries } from './waiting-entries.js';

/** A Saturday, a Monday before a leap day, the last day of a year. */
const days = ['2026-11-21', '2028-02-28', '2026-12-31'].map(calendarDate);
const roles = ['provider_staff', 'case_manager', 'coordinator', 'counsellor', 'county_admin', 'dpo'];

it('has somebody for every role, each in an organisation that registered their mail domain', () => {
  expect(new Set(sampleAccounts.flatMap((account) => account.roles))).toEqual(new Set(roles));
  const { organisations } = sampleMembers('http://127.0.0.1:1');
  const placed = sampleAccounts.filter(({ organisation }) => organisation !== undefined);
  expect(organisations.flatMap(({ members = [] }) => members)).toHaveLength(placed.length);
  for (const { members = [], mailDomains = [] } of organisations)
    for (const { email } of members) expect(mailDomains).toContain(email?.split('@')[1]);
});

it('keeps one login for the first person of a provider that is yet to be let in', () => {
  const spare = sampleAccounts.filter(({ organisation }) => organisation === undefined);
  expect(spare.map(({ username, roles }) => [username, roles])).toEqual([['nele.marten', ['provider_staff']]]);
});

it.each(days)('has course starts to offer now and later, seen from %s', (today) => {
  const starts = sampleCourseStarts(today).map(({ body }) => body);
  const inDays = starts.map(({ startsOn }) => dayNumber(startsOn as CalendarDate) - dayNumber(today));
  expect(starts.length).toBeGreaterThanOrEqual(12);
  expect(new Set(starts.map(({ externalId }) => externalId)).size).toBe(starts.length);
  expect(inDays.filter((day) => day > 0 && day <= 42).length).toBeGreaterThan(5);
  expect(inDays.filter((day) => day > 42).length).toBeGreaterThan(2);
});

it.each(days)('has a course to be decided tomorrow that lacks more people than could come, seen from %s', (today) => {
  const due = sampleCourseStarts(today).filter(({ body }) => body.decidesOn !== undefined);
  expect(due.map(({ body }) => body.decidesOn)).toEqual([addDays(today, 1)]);
  for (const { body } of due) {
    const fit = sampleEntries(today).filter((entry) => body.entryLevels.includes(entry.body.need.level));
    expect(fit.length).toBeGreaterThan(0);
    expect((body.registeredElsewhere ?? 0) + fit.length).toBeLessThan(body.minParticipants ?? 0);
    expect(body.startsOn > addDays(today, 1)).toBe(true);
  }
});

it('greets nobody by a name that stands for nothing, and keeps one that only looks so', () => {
  const names = sampleEntries(days[0] as CalendarDate).map(({ body }) => body.person);
  expect(names.filter(({ givenName, familyName }) => givenName === familyName)).toEqual([]);
  expect(names.some(({ familyName }) => familyName === 'Null')).toBe(true);
});

it.each(days)('has thirty people waiting, none since the future, seen from %s', (today) => {
  const entries = sampleEntries(today);
  expect(entries).toHaveLength(30);
  expect(entries.every(({ body }) => (body.waitingSince ?? '') < today)).toBe(true);
  expect(new Set(entries.map(({ key }) => key)).size).toBe(30);
});

it.each(days)('remembers a year of waits that are over, seen from %s', (today) => {
  const waits = sampleHistory(today);
  expect(waits.length).toBeGreaterThanOrEqual(150);
  for (const { entitledOn, registeredOn, startedOn } of waits) {
    expect(entitledOn <= registeredOn && registeredOn < startedOn && startedOn < today).toBe(true);
    expect(startedOn >= addDays(today, -370)).toBe(true);
  }
});
