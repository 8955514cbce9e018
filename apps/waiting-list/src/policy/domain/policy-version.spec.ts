import { defaultPolicyTerms } from '@app/contracts';
import type { MemberId } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { asDraft, changeDraft, changedTerms, type DraftPolicy, readyToActivate } from './policy-version.js';

const [anna, bela, chris] = ['anna', 'bela', 'chris'] as MemberId[] as [MemberId, MemberId, MemberId];
const inForce = { id: 'all-1', terms: defaultPolicyTerms };
const draft: DraftPolicy = {
  state: 'draft',
  id: 'all-2',
  region: 'all',
  version: 1,
  terms: { ...defaultPolicyTerms, leadDays: 28 },
  basedOn: 'all-1',
  reason: 'Angebote näher am Beginn',
  writtenBy: [anna],
};

describe('the terms of a draft', () => {
  it('are taken over from the one in force as far as nobody changes them', () => {
    expect(changedTerms(defaultPolicyTerms, { kmPoints: 3 })).toEqual({ ...defaultPolicyTerms, kmPoints: 3 });
  });

  it.each([
    ['leadDays', 0, 'too-small'],
    ['answerWorkingDays', 21, 'too-large'],
    ['kmPoints', 1.5, 'wrong-kind'],
    ['kmPoints', '2', 'wrong-kind'],
    ['kmPoints', null, 'wrong-kind'],
    ['strictObligation', 1, 'wrong-kind'],
    ['issuing', 'weekly', 'not-in-list'],
    ['leedDays', 42, 'unknown'],
    ['toString', 42, 'unknown'],
  ])('are refused by name: %s = %p is %s', (name, value, code) => {
    expect(() => changedTerms(defaultPolicyTerms, { [name]: value })).toThrow(
      expect.objectContaining({
        code: 'policy.terms-unfit',
        errors: [expect.objectContaining({ pointer: `/terms/${name}`, code: `policy.term-${code}` })],
      }),
    );
  });

  it('are refused all at once', () => {
    expect(() => changedTerms(defaultPolicyTerms, { leadDays: 0, kmPoints: 99 })).toThrow(
      expect.objectContaining({ errors: [expect.anything(), expect.anything()] }),
    );
  });
});

describe('a draft', () => {
  it('has as authors everybody who wrote a part of it, and is measured against what is in force', () => {
    const changed = changeDraft({ ...draft, basedOn: 'all-0' }, { terms: { leadDays: 35 } }, bela, inForce);
    expect(changed).toMatchObject({ version: 2, basedOn: 'all-1', writtenBy: [anna, bela], reason: draft.reason });
    expect(changed.terms.leadDays).toBe(35);
  });

  it('is put in force by somebody who wrote no part of it', () => {
    expect(readyToActivate(draft, bela, inForce)).toBe(draft);
    const both = changeDraft(draft, { reason: 'besser begründet' }, bela, inForce);
    for (const author of [anna, bela]) {
      expect(() => readyToActivate(both, author, inForce)).toThrow(
        expect.objectContaining({ code: 'policy.second-person-needed' }),
      );
    }
    expect(readyToActivate(both, chris, inForce)).toBe(both);
  });

  it('does not undo what came into force after it was written', () => {
    expect(() => readyToActivate(draft, bela, { ...inForce, id: 'all-3' })).toThrow(
      expect.objectContaining({ code: 'policy.overtaken' }),
    );
  });

  it('does not come into force without a difference', () => {
    expect(() => readyToActivate({ ...draft, terms: { ...defaultPolicyTerms } }, bela, inForce)).toThrow(
      expect.objectContaining({ code: 'policy.changes-nothing' }),
    );
  });
});

it('what has been in force is never changed', () => {
  const { id, region, version, terms } = draft;
  expect(() => asDraft({ state: 'decided', id, region, version, terms })).toThrow(
    expect.objectContaining({ code: 'policy.not-a-draft' }),
  );
});
