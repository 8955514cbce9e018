import type { Problem } from './problem.js';

const busy: Problem = { status: 503, code: 'database.busy', retryAfterSeconds: 1 };
const away: Problem = { status: 503, code: 'database.unavailable', retryAfterSeconds: 2 };
const refused: Problem = { status: 422, code: 'value.refused' };

/** What SQLSTATEs mean to a caller; the rest is our own mistake. */
const byState: Readonly<Record<string, Problem>> = {
  '23505': { status: 409, code: 'conflict.exists-already' },
  '23P01': { status: 409, code: 'conflict.overlaps' },
  '23503': { status: 409, code: 'conflict.still-needed' },
  '40001': { status: 409, code: 'conflict.simultaneous', retryAfterSeconds: 1 },
  '40P01': { status: 409, code: 'conflict.simultaneous', retryAfterSeconds: 1 },
  '55P03': busy,
  '57014': busy,
  '23514': refused,
  '57P01': away,
  '57P02': away,
  '57P03': away,
  '57P05': away,
  '25P03': away,
  '25006': away,
};

const brokenConnection = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
const brokenConnectionSaid =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Driver not Connected)/i;

/** A failure of the database in the caller's terms; undefined when it is none. */
export function databaseProblem(error: Error): Problem | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/^[0-9A-Z]{5}$/.test(code) && 'severity' in withDriver(error)) return ofState(code);
  if (brokenConnection.has(code) || brokenConnectionSaid.test(error.message)) return away;
  return undefined;
}

function ofState(state: string): Problem | undefined {
  if (byState[state]) return byState[state];
  if (/^(08|28|3D|53)/.test(state)) return away;
  return state.startsWith('22') ? refused : undefined;
}

/** TypeORM wraps what `pg` throws. */
function withDriver(error: Error): object {
  return 'driverError' in error && typeof error.driverError === 'object' && error.driverError
    ? error.driverError
    : error;
}
