import { describe, expect, it } from '@jest/globals';
import { kindOf, wantedKinds } from './kinds-of-course.js';

const every = { courseTypes: ['integration', 'vocational'], formats: ['presence', 'online'] };

describe('the kinds of course somebody wants', () => {
  it('are not named when everything will do', () => {
    expect(wantedKinds({ courseTypes: [], formats: ['online', 'presence'] }, every)).toBeUndefined();
    expect(wantedKinds({ ...every, courseTypes: ['vocational', 'integration'] }, every)).toBeUndefined();
  });

  it('say type and form, so that whoever cannot learn online is offered no online course', () => {
    expect(wantedKinds({ courseTypes: [], formats: ['presence'] }, every)).toEqual([
      'integration/presence',
      'vocational/presence',
    ]);
    expect(wantedKinds({ courseTypes: ['vocational'], formats: every.formats }, every)).toEqual([
      kindOf('vocational', 'presence'),
      kindOf('vocational', 'online'),
    ]);
  });
});
