import { calendarDate, RuleViolation } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { changedPerson, readPerson } from './person.js';

const today = calendarDate('2026-11-21');

const refusedFields = (attempt: () => unknown): readonly string[] => {
  try {
    attempt();
    return [];
  } catch (error) {
    return error instanceof RuleViolation ? error.errors.map(({ pointer }) => pointer) : ['something broke'];
  }
};

describe('taking on who somebody is', () => {
  it.each([
    "O'Brien-Łukasz",
    'Nguyễn',
    'Nguyễn'.normalize('NFD'),
    'عبد الله',
    'Джамала',
    'Null',
    'undefined',
    'X',
    'ñ'.repeat(100),
    '<b>Ayşe</b> {{name}}',
    '=1+1',
    ' Maria ',
  ])('keeps the name %j as written', (familyName) => {
    expect(readPerson({ familyName, givenName: familyName }, today)).toEqual({ familyName, givenName: familyName });
  });

  it.each(['', '   ', 'a\nBcc: x@example.org', 'a\u0000', 'a\ud800', 'x'.repeat(201)])(
    'refuses the name %j',
    (familyName) => {
      expect(refusedFields(() => readPerson({ familyName }, today))).toEqual(['/person/familyName']);
    },
  );

  it.each([
    'a@b.de\r\nBcc: x@y.de',
    'Eva <eva@example.org>',
    'a@b.de,c@d.de',
    'a@b@c.de',
    '@b.de',
    `${'a'.repeat(65)}@b.de`,
    `a@${'b'.repeat(260)}.de`,
  ])('refuses the mail address %j', (email) => {
    expect(refusedFields(() => readPerson({ familyName: 'Kaya', email }, today))).toEqual(['/person/email']);
  });

  it.each(['1990-03-04', '2026-11-21', '2000-02-29'])('takes %s for a birth date', (bornOn) => {
    expect(readPerson({ familyName: 'Kaya', bornOn }, today)).toEqual({ familyName: 'Kaya', bornOn });
  });

  it.each(['2026-11-22', '1899-12-31', '2001-02-29', '00-00-1990', '1990', '1990-3-4', 'unknown', '1990-03-04T00:00'])(
    'refuses the birth date %j',
    (bornOn) => {
      expect(refusedFields(() => readPerson({ familyName: 'Kaya', bornOn }, today))).toEqual(['/person/bornOn']);
    },
  );

  it('names every field that is wrong', () => {
    expect(refusedFields(() => readPerson({ phone: 'call me', preferredLanguage: 'Ukrainian!' }, today))).toEqual([
      '/person/familyName',
      '/person/phone',
      '/person/preferredLanguage',
    ]);
  });

  it('corrects what is given, takes away what is null, and leaves the rest', () => {
    const person = { familyName: 'Kaya', givenName: 'Ayse', phone: '+49 234 123' };

    expect(changedPerson(person, { givenName: 'Ayşe', phone: null }, today)).toEqual({
      familyName: 'Kaya',
      givenName: 'Ayşe',
    });
  });

  it('does not let a name be taken away', () => {
    expect(refusedFields(() => changedPerson({ familyName: 'Kaya' }, { familyName: null }, today))).toEqual([
      '/person/familyName',
    ]);
  });
});
