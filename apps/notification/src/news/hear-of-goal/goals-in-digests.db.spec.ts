import { GoalEvaluatedV1 } from '@app/contracts';
import { addMonths } from '@app/kernel';
import { newId } from '@app/persistence';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { goalFacts } from '../../digest/domain/facts.fixtures.js';
import { inDays, type NotificationUnderTest, startNotification } from '../../notification.fixtures.js';
import { NoteWhatNears } from '../note-what-nears/note-what-nears.js';

let service: NotificationUnderTest;
beforeAll(async () => {
  service = await startNotification();
});
afterAll(() => service.stop());
beforeEach(async () => {
  await service.clear();
  await service.subscribe('coordinator');
  await service.subscribe('case-manager');
});

const today = inDays(0);
const evaluated = (differing: Partial<GoalEvaluatedV1> = {}) =>
  service.hear(GoalEvaluatedV1, goalFacts({ since: today, asOf: today, ...differing }));
const note = (day = today) => service.app.get(NoteWhatNears).note(day);
/** What arrives at the coordinator's by now; of nothing new nothing does. */
async function digest(): Promise<string> {
  service.smtp.forget();
  await service.makeNow();
  await service.send();
  const mails = await service.mails();
  expect(mails.map(({ to }) => to?.[0]?.address).filter((address) => !address?.startsWith('coordinator@'))).toEqual([]);
  return mails[0]?.text ?? '';
}

describe('a coordinator reads of a goal', () => {
  it('once when it is missed, and nothing of the days on which it stays so', async () => {
    await evaluated();
    const text = await digest();
    expect(text).toContain('== Ziele zur Wartezeit ==');
    expect(text).toContain('[Ziel verfehlt] Wartezeit (Median), B1.1: 55 statt höchstens 42 Tage');
    expect(text).toContain('Ziele zur Wartezeit: 1 von 1 verfehlt.');
    await evaluated({ version: 2, days: 56 });
    expect(await note()).toBe(0);
    expect(await digest()).toBe('');
  });

  it('again when it has stayed missed for a month, once for each month, with the figure of today', async () => {
    const since = addMonths(today, -2);
    await evaluated({ since });
    await digest();
    await evaluated({ version: 2, since, days: 61 });
    expect((await Promise.all([note(), note()])).reduce((sum, count) => sum + count)).toBe(1);
    const text = await digest();
    expect(text).toContain('[Ziel weiter verfehlt] Wartezeit (Median), B1.1: 61 statt höchstens 42 Tage');
    expect(await note()).toBe(0);
    expect(await note(inDays(5))).toBe(0);
    await evaluated({ version: 3, since, asOf: inDays(32) });
    expect(await note(inDays(32))).toBe(1);
  });

  it('nothing monthly when its figure is old by now', async () => {
    await evaluated({ since: addMonths(today, -2), asOf: inDays(-8) });
    expect(await note()).toBe(0);
  });

  it('when it is reached again, and not when it is merely reached', async () => {
    await evaluated({ standing: 'reached', days: 40 });
    expect(await digest()).toBe('');
    await evaluated({ version: 2 });
    await digest();
    await evaluated({ version: 3, standing: 'reached', days: 41 });
    const text = await digest();
    expect(text).toContain('[Ziel wieder erreicht] Wartezeit (Median), B1.1: 41 Tage, Ziel höchstens 42');
    expect(text).toContain('zuvor verfehlt seit');
    expect(text).not.toContain('von 1 verfehlt');
  });

  it('nothing of one that was missed only between two digests, nor of one that has ended', async () => {
    await evaluated();
    await evaluated({ version: 2, standing: 'reached', days: 40 });
    await evaluated({ version: 1, goalId: newId() });
    const [ended] = await service.sql<{ id: string }>(`select id from goal where facts->>'standing' = 'missed'`);
    await evaluated({ version: 2, goalId: ended?.id ?? '', standing: 'ended' });
    expect(await digest()).toBe('');
  });

  it('as it was said last, in whatever order it is heard', async () => {
    await evaluated({ version: 2, standing: 'reached', days: 40 });
    await evaluated({ version: 1 });
    expect(await digest()).toBe('');
  });

  it('what may have been told before a restore as such, and what comes on later days as new', async () => {
    const since = addMonths(today, -1);
    try {
      await service.sql('update outbound set restored_at = now()');
      await evaluated({ goalId: newId() });
      await evaluated({ goalId: newId(), since });
      expect(await note()).toBe(1);
      expect((await digest()).match(/kann schon einmal/g)).toHaveLength(2);

      await service.sql('update outbound set restored_at = now() - make_interval(days => 1)');
      await evaluated({ goalId: newId() });
      expect(await digest()).not.toContain('kann schon einmal');
    } finally {
      await service.sql('update outbound set restored_at = null');
    }
  });

  it('nothing when she coordinates only one of its counties', async () => {
    await evaluated({ counties: ['05911', '05916'] });
    expect(await digest()).toBe('');
  });
});
