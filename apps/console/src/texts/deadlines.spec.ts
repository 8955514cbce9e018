import {
  addressees,
  clockCodes,
  clockStates,
  clockStops,
  noticeChannels,
  noticeDiscardReasons,
  noticeStates,
  taskKinds,
  taskStates,
} from '@app/contracts';
import { rulePacks } from '@app/rule-packs';
import { expect, it } from '@jest/globals';
import { deadlines as de } from './deadlines.de.js';
import { deadlines as en } from './deadlines.en.js';

it.each([de, en])('every code about time limits, tasks and letters has a text', (texts) => {
  const lists: [object, readonly string[]][] = [
    [texts.clockCodes, clockCodes],
    [texts.clockStates, clockStates],
    [texts.clockStops, clockStops],
    [texts.acts, taskKinds],
    [texts.notice.laws, clockCodes],
    [texts.notice.toWhom, addressees],
    [texts.rulePacks, [...new Set(rulePacks.map(({ id }) => id))]],
    [texts.taskStates, taskStates],
    [texts.addressees, addressees],
    [texts.noticeStates, noticeStates],
    [texts.channels, noticeChannels],
    [texts.discardReasons, noticeDiscardReasons],
  ];
  for (const [labels, codes] of lists) expect(Object.keys(labels).sort()).toEqual([...codes].sort());
});
