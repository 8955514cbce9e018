import type { PersonBody } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { likenessOf, traitsOf } from './likeness.js';

const person = (familyName: string, givenName?: string, bornOn?: string): PersonBody => ({
  familyName,
  ...(givenName && { givenName }),
  ...(bornOn && { bornOn }),
});

/** As the vault compares: names alone count only when somebody's birth date is missing. */
function likeness(one: PersonBody, other: PersonBody) {
  const bothDated = one.bornOn !== undefined && other.bornOn !== undefined;
  const known = new Set(traitsOf(other).map(({ kind, text }) => `${kind} ${text}`));
  const shared = traitsOf(one).filter(({ kind, text }) => known.has(`${kind} ${text}`));
  const kinds = shared.map(({ kind }) => kind).filter((kind) => kind !== 'names' || !bothDated);
  return kinds.length > 0 ? likenessOf(kinds) : 'none';
}

describe('two records of one person', () => {
  it.each([
    [person("O'Brien-Łukasz", 'Ana', '1990-03-04'), person('OBRIEN LUKASZ', 'ana', '1990-03-04'), 'strong'],
    [person('Nguyễn', 'Văn An', '1990-03-04'), person('Nguyen', 'Van An', '1990-03-04'), 'strong'],
    [person('عبد الله', 'محمد', '1990-03-04'), person('عبدالله', 'محمد', '1990-03-04'), 'strong'],
    [person('Müller', 'Jürgen', '1990-03-04'), person('Mueller', 'Juergen', '1990-03-04'), 'strong'],
    [person('Sukarno', undefined, '1990-03-04'), person('SUKARNO', undefined, '1990-03-04'), 'strong'],
    [person('Джамала', 'Сусана', '1990-03-04'), person('Dschamala', 'Susana', '1990-03-04'), 'likely'],
    [person('عبد الله', 'محمد', '1990-03-04'), person('Abdullah', 'Mohammed', '1990-03-04'), 'likely'],
    [person('Kaya', 'Ayşe', '1990-03-04'), person('Ayse', 'Kaya', '1990-03-04'), 'likely'],
    [person('Sukarno', undefined, '1990-03-04'), person('Sukarno', 'Sukarno', '1990-03-04'), 'likely'],
    [person('Kaya', 'Ayşe', '1990-03-04'), person('Kaya', 'Ayşe', '1990-04-03'), 'likely'],
    [person('Kaya', 'Ayşe', '1990-03-04'), person('Kaya', 'Ayşe Nur', '1990-03-04'), 'likely'],
    [person('Kaya', 'Ayşe', '1990-03-04'), person('Kaya', 'Ayşe'), 'possible'],
    [person('Kaya', 'Ayşe'), person('Ayşe', 'Kaya'), 'possible'],
  ])('%j and %j: %s', (one, other, expected) => {
    expect([likeness(one, other), likeness(other, one)]).toEqual([expected, expected]);
  });
});

describe('two people', () => {
  it.each([
    [person('Kaya', 'Ayşe', '1990-03-04'), person('Kaya', 'Ayşe', '1991-03-04')],
    [person('Kaya', 'Ayşe', '1990-03-04'), person('Kaya', 'Mert', '1990-03-04')],
    [person('Kaya', 'Ayşe', '1990-01-01'), person('Yılmaz', 'Ayşe', '1990-01-01')],
    [person('Kaya'), person('Kaya')],
    [person('Kaya', undefined, '1990-03-04'), person('Kaya')],
    [person('Ko', 'Bar', '1990-03-04'), person('Koba', 'R', '1990-03-05')],
  ])('%j and %j have nothing in common that counts', (one, other) => {
    expect([likeness(one, other), likeness(other, one)]).toEqual(['none', 'none']);
  });
});
