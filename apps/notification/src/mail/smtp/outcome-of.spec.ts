import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../domain/mail-state.js';
import { outcomeOf, type Progress } from './outcome-of.js';

const before: Progress = { askedFor: false, handedOver: false };
const refusedByUs: Progress = { askedFor: true, handedOver: false };
const after: Progress = { askedFor: true, handedOver: true };
const answered = (responseCode: number, command: string) => Object.assign(new Error('no'), { responseCode, command });
const silent = Object.assign(new Error('closed'), { command: 'CONN' });

describe('what the server said', () => {
  it.each<[string, unknown, Progress, Outcome]>([
    ['nothing, before the content', silent, before, { kind: 'postponed', serverIsAway: true }],
    ['354, and our own lease was over', new Error('lease'), refusedByUs, { kind: 'postponed', serverIsAway: false }],
    ['nothing, after the content', silent, after, { kind: 'unknown' }],
    [
      'later, of one recipient',
      answered(450, 'RCPT TO'),
      before,
      { kind: 'postponed', reply: 450, serverIsAway: false },
    ],
    ['later, of the content', answered(451, 'DATA'), after, { kind: 'postponed', reply: 451, serverIsAway: false }],
    ['421 of one recipient', answered(421, 'RCPT TO'), before, { kind: 'postponed', reply: 421, serverIsAway: true }],
    ['421 instead of 250', answered(421, 'DATA'), after, { kind: 'postponed', reply: 421, serverIsAway: true }],
    ['no, before any mail', answered(535, 'AUTH PLAIN'), before, { kind: 'postponed', reply: 535, serverIsAway: true }],
    ['no, to us', answered(550, 'MAIL FROM'), before, { kind: 'refused', reply: 550, addressIsWrong: false }],
    ['no, to the recipient', answered(550, 'RCPT TO'), before, { kind: 'refused', reply: 550, addressIsWrong: true }],
    ['an answer to nothing we asked', answered(554, 'CONN'), after, { kind: 'unknown' }],
  ])('%s', (_, error, progress, outcome) => {
    expect(outcomeOf(error, progress)).toEqual(outcome);
  });
});
