import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../services/api-problem.js';
import { errorsFor, nearestField } from './field-errors.js';

const labels = {
  title: 'Titel',
  entryLevels: 'Niveau',
  weeklyTimes: 'Zeiten',
  'venue.place': 'Ort',
  'need.entitlements.0.path': 'Weg',
};
const problem = (errors: readonly { pointer: string; code: string; detail: string }[], detail?: string) =>
  new ApiProblem('course-registry', 422, 'value.refused', 'Ein Wert kann so nicht angenommen werden.', detail, errors);

describe('what a service refused is shown', () => {
  it.each([
    ['/title', 'title'],
    ['/entryLevels/2', 'entryLevels'],
    ['/weeklyTimes/0/from', 'weeklyTimes'],
    ['/venue/place', 'venue.place'],
    ['/venue', 'venue.place'],
    ['/need/entitlements/0/path', 'need.entitlements.0.path'],
    ['/need/entitlements', 'need.entitlements.0.path'],
  ])('for %s at the field %s', (pointer, field) => {
    expect(nearestField(pointer, Object.keys(labels))).toBe(field);
  });

  it('above the form when no field has it, with the name of what it is about', () => {
    const { byField, general } = errorsFor(
      problem([{ pointer: '/secret', code: 'property.unknown', detail: 'Gibt es nicht.' }]),
      labels,
    );
    expect([...byField]).toEqual([]);
    expect(general.at(-1)).toBe('secret: Gibt es nicht.');
  });

  it('by its title when it names no field, because only the title is in the language of the reader', () => {
    const { general } = errorsFor(problem([], 'This number is taken.'), labels);
    expect(general).toEqual(['Ein Wert kann so nicht angenommen werden.']);
  });

  it('twice at one field when two things are wrong with it', () => {
    const twice = ['Das ist zu kurz.', 'Das ist kein Niveau.'].map((detail, at) => ({
      pointer: `/entryLevels/${at}`,
      code: 'x',
      detail,
    }));
    expect(errorsFor(problem(twice), labels).byField.get('entryLevels')).toBe('Das ist zu kurz. Das ist kein Niveau.');
  });
});
