import { describe, expect, it } from '@jest/globals';
import { laterSections } from './sections-ahead.js';

const sections = ['2026-12-07/2027-01-22/A1.1', '2027-01-25/2027-04-23/A1.2', '2027-04-26/2027-06-30'];

describe('the sections of a course that a calendar shows besides its first day', () => {
  it('are all after the first, begun or not, and keep their number when their days move', () => {
    expect([...laterSections({ startsOn: '2026-12-07', sections })]).toEqual([
      ['2', { startsOn: '2027-01-25', endsOn: '2027-04-23', level: 'A1.2' }],
      ['3', { startsOn: '2027-04-26', endsOn: '2027-06-30' }],
    ]);
    const moved = sections.map((text) => text.replace('2027-01-25', '2027-02-01'));
    expect(laterSections({ startsOn: '2026-12-07', sections: moved }).get('2')?.startsOn).toBe('2027-02-01');
  });

  it('are the one that began last where nothing else was told', () => {
    const course = { startsOn: '2026-12-07', sectionStartsOn: '2027-01-25', sectionLevel: 'A1.2' };
    expect([...laterSections(course)]).toEqual([['2027-01-25', { startsOn: '2027-01-25', level: 'A1.2' }]]);
    expect(laterSections({ startsOn: '2026-12-07' }).size).toBe(0);
  });
});
