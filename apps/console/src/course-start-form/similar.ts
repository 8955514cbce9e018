import type { CollisionsView, DemandView } from '@app/contracts';
import { entered, type FormValues, text, texts } from '../design/form-values.js';
import { ApiProblem } from '../services/api-problem.js';
import type { Visit } from '../session/visit.js';
import { weeklyTimesIn } from './course-start-values.js';

/** What is known about a course start that is being written. Of what a service did not answer, nothing. */
export interface Similar {
  /** Fields without which nothing can be compared. */
  readonly missing: readonly string[];
  /** What the registry did not understand, in the reader's language. */
  readonly refused: readonly string[];
  readonly collisions?: CollisionsView;
  readonly demand?: DemandView;
}

/**
 * Asks who else offers the like, and how many wait for it. Never throws a service's answer on: whoever asks has a form
 * full of entries.
 * @param id of the course start that is changed
 */
export async function similarTo({ services, me }: Visit, values: FormValues, id?: string): Promise<Similar> {
  const missing = missingIn(values);
  if (missing.length > 0) return { missing, refused: [] };
  const found = await answered(() => services.planning.collisions(collisionsQuery(values, id)));
  if (found instanceof ApiProblem) return { missing, refused: saidBy(found) };
  const county = found.around?.county ?? me.areas[0]?.slice(0, 5);
  const demand = county && (await answered(() => services.planning.demand(demandQuery(values, county))));
  const known = demand && !(demand instanceof ApiProblem);
  return { missing, refused: [], collisions: found, ...(known && { demand }) };
}

const isOnline = (values: FormValues) => text(values, 'format') === 'online';

function missingIn(values: FormValues): string[] {
  const where = ['venue.place', 'venue.postalCode', 'venue.municipality'];
  return [
    ...(texts(values, 'entryLevels').length === 0 ? ['entryLevels'] : []),
    ...['startsOn', 'endsOn'].filter((name) => !entered(values, name)),
    ...(isOnline(values) || where.some((name) => entered(values, name)) ? [] : ['venue.place']),
  ];
}

function collisionsQuery(values: FormValues, courseStartId: string | undefined) {
  const times = weeklyTimesIn(values).filter(({ from, to }) => from && to);
  const where = isOnline(values)
    ? {}
    : {
        municipality: entered(values, 'venue.municipality'),
        place: entered(values, 'venue.place'),
        postalCode: entered(values, 'venue.postalCode'),
      };
  return {
    level: texts(values, 'entryLevels').join(','),
    courseType: entered(values, 'courseType'),
    startsOn: entered(values, 'startsOn'),
    endsOn: entered(values, 'endsOn'),
    ...where,
    times: times.map(({ weekday, from, to }) => `${weekday}-${from}-${to}`).join(','),
    courseStartId,
    provider: entered(values, 'provider'),
  };
}

function demandQuery(values: FormValues, county: string) {
  return { level: texts(values, 'entryLevels').join(','), track: entered(values, 'track'), county };
}

function saidBy({ isAboutInput, title, errors }: ApiProblem): readonly string[] {
  if (!isAboutInput) return [];
  const said = errors.map(({ detail }) => detail);
  return [...new Set(said.length > 0 ? said : [title])].filter(Boolean);
}

async function answered<T>(work: () => Promise<T>): Promise<T | ApiProblem> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApiProblem && error.status !== 401) return error;
    throw error;
  }
}
