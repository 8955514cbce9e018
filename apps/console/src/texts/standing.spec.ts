import {
  contactOutcomes,
  hardshipDecisionStates,
  hardshipReasons,
  hardshipRefusals,
  hardshipRevocations,
  issuingBodies,
  levelTests,
  needChangeReasons,
  pauseReasons,
  reopenReasons,
} from '@app/contracts';
import { expect, it } from '@jest/globals';
import { standing as de } from './standing.de.js';
import { standing as en } from './standing.en.js';

it.each([de, en])('every code about a standing has a text', (texts) => {
  const lists: [object, readonly string[]][] = [
    [texts.levelTests, levelTests],
    [texts.issuingBodies, issuingBodies],
    [texts.changeReasons, needChangeReasons],
    [texts.pauseReasons, pauseReasons],
    [texts.reopenReasons, reopenReasons],
    [texts.hardshipReasons, [...hardshipReasons, 'promised-place-lost']],
    [texts.hardshipRefusals, hardshipRefusals],
    [texts.hardshipRevocations, hardshipRevocations],
    [texts.hardshipStates, hardshipDecisionStates],
    [texts.contactOutcomes, contactOutcomes],
  ];
  for (const [labels, codes] of lists) expect(Object.keys(labels).sort()).toEqual([...codes].sort());
});
