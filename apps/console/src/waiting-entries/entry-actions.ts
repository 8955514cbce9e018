import { type FormValues, text } from '../design/form-values.js';
import type { EntryAction } from '../services/entries-service.js';
import type { Texts } from '../texts/texts.js';

interface Action {
  readonly said: (texts: Texts) => string;
  readonly body?: (values: FormValues) => object;
  /** The entry is no longer there for the one who acted. */
  readonly leaves?: true;
}

const reason = (values: FormValues) => ({ reason: text(values, 'reason') });
const reasonIfAny = (values: FormValues) => (text(values, 'reason') ? reason(values) : {});

/** What a button or a form of the entry's page does, and what is said when it is done. */
const actions: Readonly<Record<EntryAction, Action>> = {
  pause: { said: ({ entry }) => entry.paused, body: reasonIfAny },
  resume: { said: ({ entry }) => entry.resumed },
  withdraw: { said: ({ entry }) => entry.withdrawn, body: reason },
  reopen: { said: ({ standing }) => standing.page.reopened, body: reason },
  'note-contact': {
    said: ({ standing }) => standing.contact.noted,
    body: (values) => ({ outcome: text(values, 'outcome') }),
  },
  'propose-hardship': { said: ({ standing }) => standing.hardship.proposed, body: reason },
  'revoke-hardship': { said: ({ standing }) => standing.hardship.revoked, body: reason },
  link: {
    said: ({ standing }) => standing.links.linked,
    body: (values) => ({ reference: text(values, 'reference').toUpperCase() }),
  },
  unlink: { said: ({ standing }) => standing.links.unlinked },
  assign: {
    said: ({ standing }) => standing.page.handedOver,
    body: (values) => ({ caseManagerId: text(values, 'caseManagerId') }),
    leaves: true,
  },
};

export function isEntryAction(action: string): action is EntryAction {
  return Object.hasOwn(actions, action);
}

export function actionOf(action: EntryAction): Action {
  return actions[action];
}
