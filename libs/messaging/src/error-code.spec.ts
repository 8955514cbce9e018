import { RuleViolation } from '@app/kernel';
import { expect, it } from '@jest/globals';
import { errorCode } from './error-code.js';

it('keeps the code of a rule, of PostgreSQL, of the network', () => {
  expect(errorCode(new RuleViolation('seat-offer.expired', 'Too late.'))).toBe('seat-offer.expired');
  expect(errorCode(Object.assign(new Error('duplicate key (Oksana)'), { code: '23505' }))).toBe('23505');
  expect(errorCode(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))).toBe('ECONNREFUSED');
});

it('keeps the kind of any other error, and never its message', () => {
  expect(errorCode(new TypeError('cannot read the name of Oksana'))).toBe('TypeError');
  expect(errorCode('Oksana Muster called')).toBe('unknown');
  expect(errorCode(Object.assign(new Error(), { code: 'Oksana Muster', name: 'of Oksana' }))).toBe('unknown');
});
