import { describe, expect, it } from '@jest/globals';
import { lifeIn, sectionsIn, withoutGaps } from './life-values.js';

describe('what a provider enters about sections, chains and others', () => {
  it('counts rows that have something in them', () => {
    const values = { 'sections.0.title': ' ', 'sections.2.startsOn': '2027-01-11', 'sections.2.units': '100' };
    expect(sectionsIn(values)).toEqual([{ startsOn: '2027-01-11', endsOn: '', units: 100 }]);
  });

  it('closes rows up, and leaves the rest of the form alone', () => {
    expect(withoutGaps({ title: 'Kurs', 'sections.2.startsOn': '2027-01-11', 'sections.0.title': '' })).toEqual({
      title: 'Kurs',
      'sections.0.startsOn': '2027-01-11',
    });
  });

  it('takes languages from the list and those written beside it, each once', () => {
    expect(lifeIn({ supportLanguages: ['uk', 'ar'], otherLanguages: 'sq, uk;pt-BR' })).toMatchObject({
      supportLanguages: ['uk', 'ar', 'sq', 'pt-BR'],
    });
  });

  it('is not sent when empty, and taken back in a change', () => {
    expect(lifeIn({})).toEqual({});
    expect(lifeIn({}, null)).toEqual({ sections: null, extraUnits: null, supportLanguages: null, chain: null });
  });

  it('sends half a chain on, so that the refusal names what is missing', () => {
    expect(lifeIn({ 'chain.key': 'IK 2027' })).toMatchObject({ chain: { key: 'IK 2027', position: '' } });
  });
});
