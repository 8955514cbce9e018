import {
  courseStartStates,
  declineReasons,
  enrolmentStates,
  explanationCodes,
  exportPurposes,
  handoverStates,
  importOutcomes,
  infeasibilityCodes,
  notYetCodes,
  policyPreviewStates,
  policyStates,
  policyTermNames,
  readPurposes,
  seatOfferStates,
  viabilityDecisions,
  viabilityReasons,
  viabilityStates,
  waitingEntryStates,
} from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { de } from './de.js';
import { en } from './en.js';

const both = [
  ['German', de],
  ['English', en],
] as const;

/** Every text with its place, functions called with something that can be recognised. */
function leaves(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, String(node('§1', '§2'))]];
  return Object.entries(node as object).flatMap(([key, value]) => leaves(value, `${path}.${key}`));
}

describe.each(both)('the %s texts', (_, texts) => {
  it('are all there', () => {
    const empty = leaves(texts).filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('name every state and reason that a service can answer', () => {
    const lists: [object, readonly string[]][] = [
      [texts.courseStatus, courseStartStates],
      [texts.entryStates, waitingEntryStates],
      [texts.offerStates, seatOfferStates],
      [texts.enrolmentStates, enrolmentStates],
      [texts.handoverStates, handoverStates],
      [texts.imports.outcomes, importOutcomes],
      [texts.explanation.codes, explanationCodes],
      [texts.explanation.reasonNames, [...infeasibilityCodes, ...notYetCodes]],
      [texts.explanation.exportPurposes, exportPurposes],
      [texts.declineReasons, declineReasons],
      [texts.purposes, readPurposes],
      [texts.policies.states, policyStates],
      [texts.policies.previewStates, policyPreviewStates],
      [texts.policies.terms, policyTermNames],
      [texts.viability.states, viabilityStates],
      [texts.viability.decisions, viabilityDecisions],
      [texts.viability.reasons, [...new Set(Object.values(viabilityReasons).flat())]],
    ];
    for (const [labels, codes] of lists) expect(Object.keys(labels).sort()).toEqual([...codes].sort());
  });
});

it('says in both languages what it is given', () => {
  const given = (texts: typeof de) => leaves(texts).map(([path, text]) => [path, /§1/.test(text), /§2/.test(text)]);
  expect(given(en)).toEqual(given(de));
});

it('calls no offer a promise and no proposal an assignment', () => {
  const said = leaves(de).filter(([, text]) => /zusage|zugesagt|zuweisung|zugewiesen/i.test(text));
  expect(said).toEqual([]);
});
