import { expect, it } from '@jest/globals';
import { seenAt } from './versions.js';

it('is not changed by somebody who has seen another version of it', () => {
  const resource = { version: 3 };
  expect(() => seenAt(resource, 2)).toThrow(
    expect.objectContaining({ code: 'resource.changed', refusal: 'precondition-failed' }),
  );
  expect(() => seenAt(resource, 4)).toThrow(expect.objectContaining({ code: 'resource.changed' }));
});

it('is changed by somebody who has seen it as it is, or does not mind', () => {
  const resource = { version: 3 };
  expect(seenAt(resource, 3)).toBe(resource);
  expect(seenAt(resource, undefined)).toBe(resource);
});
