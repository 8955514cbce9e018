import { calendarDate } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { type MemberDay, withUnusual } from './unusual.js';

const of = (memberId: string, day: string, people: number): MemberDay => ({
  memberId,
  day,
  people,
  reads: people,
  names: 0,
  memberName: memberId,
  organisationName: 'Jobcenter',
});
const from = calendarDate('2026-11-01');
const marked = (days: readonly MemberDay[]) =>
  withUnusual(days, from).flatMap(({ memberId, day, unusual }) => (unusual ? [`${memberId} ${day}`] : []));

describe('a day of reading', () => {
  const ordinary = [of('anna', '2026-11-02', 20), of('anna', '2026-11-03', 30), of('anna', '2026-11-04', 25)];

  it('is unusual when it is about many more people than the member’s other days', () => {
    expect(marked([...ordinary, of('anna', '2026-11-05', 200)])).toEqual(['anna 2026-11-05']);
    expect(marked([...ordinary, of('anna', '2026-11-05', 75)])).toEqual([]);
  });

  it('is measured by nobody else’s days', () => {
    expect(marked([...ordinary, of('bernd', '2026-11-04', 70), of('bernd', '2026-11-05', 80)])).toEqual([]);
  });

  it('without any others is unusual from sixty people on', () => {
    expect(marked([of('anna', '2026-11-05', 59)])).toEqual([]);
    expect(marked([of('anna', '2026-11-05', 60)])).toEqual(['anna 2026-11-05']);
  });

  it('is compared with days before those that are asked for, and answered without them', () => {
    const before = ['2026-10-20', '2026-10-21', '2026-10-22'].map((day) => of('anna', day, 100));
    expect(withUnusual([...before, of('anna', '2026-11-02', 120)], from)).toEqual([
      { ...of('anna', '2026-11-02', 120), usual: 100, unusual: false },
    ]);
    const longAgo = before.map((day) => ({ ...day, day: day.day.replace('2026-10', '2026-09') }));
    expect(marked([...longAgo, of('anna', '2026-11-02', 120)])).toEqual(['anna 2026-11-02']);
  });
});
