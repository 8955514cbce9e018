import { describe, expect, it } from '@jest/globals';
import { municipalitiesAround } from './municipalities-around.js';

const bochum = '05911000';
const herne = '05916000';
const dortmund = '05913000';
const munich = '09162000';

describe('the municipalities around a place', () => {
  it('begin with the place itself and grow with the distance', () => {
    expect(municipalitiesAround(bochum, 1)).toEqual([bochum]);
    expect(municipalitiesAround(bochum, 10)).toEqual(expect.arrayContaining([bochum, herne]));
    expect(municipalitiesAround(bochum, 10)).not.toContain(dortmund);
    expect(municipalitiesAround(bochum, 25)).toContain(dortmund);
    expect(municipalitiesAround(bochum, 100)).not.toContain(munich);
  });

  it('are alike from either side', () => {
    for (const km of [5, 10, 15, 20])
      expect(municipalitiesAround(bochum, km).includes(herne)).toBe(municipalitiesAround(herne, km).includes(bochum));
  });

  it('are none for a key nobody knows', () => {
    expect(municipalitiesAround('99999999', 50)).toEqual([]);
  });
});
