import { describe, expect, it } from '@jest/globals';
import { choicesFor, readChoice } from './immediate-choice.js';

const member = (officeKind: string, ...roles: readonly string[]) => ({ ofOffice: false, officeKind, roles });
const mailbox = (officeKind: string) => ({ ofOffice: true, officeKind, roles: [] });

describe('what can be told at once', () => {
  it.each([
    ['a case manager', member('jobcenter', 'case_manager'), ['offer', 'cancelled-place', 'cancelled', 'last-places']],
    ['a counsellor', member('counselling', 'counsellor'), ['offer', 'cancelled-place', 'cancelled', 'last-places']],
    ['a coordinator, who sees no person', member('county', 'coordinator'), ['cancelled', 'last-places']],
    ['a provider, whose digest has nothing urgent', member('provider', 'provider_staff'), []],
    ['the mailbox of an office', mailbox('jobcenter'), ['cancelled', 'last-places']],
    ['the mailbox of a provider', mailbox('provider'), []],
  ] as const)('%s', (_, chooser, kinds) => {
    expect(choicesFor(chooser)).toEqual(kinds);
  });

  it('is not chosen by who would never be told', () => {
    const choice = { kinds: ['cancelled', 'offer'], onFreeDays: false } as const;
    expect(readChoice(choice, member('jobcenter', 'case_manager'))).toEqual(choice);
    expect(() => readChoice(choice, member('county', 'coordinator'))).toThrow(
      expect.objectContaining({ code: 'mailbox.kind-of-people' }),
    );
  });
});
