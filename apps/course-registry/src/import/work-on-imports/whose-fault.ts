import { MalformedMessage } from '@app/messaging';
import { databaseRefusal } from '@app/persistence';

/**
 * `record`: the same will fail again, and only this record. `moment`: the same may succeed at once. `surroundings`: the
 * connection, the disk, the schema: later, if at all.
 */
export type Fault = 'record' | 'moment' | 'surroundings';

/** Data exceptions, constraints, and what is too long for an index: Appendix A of PostgreSQL's manual. */
const ofData = ['22', '23', '54'];
/** Serialization failures and deadlocks, and a lock that was not to be had. */
const passing = ['40', '55P03'];

/** Whose fault it is that records were not written. */
export function whoseFault(error: unknown): Fault {
  const refusal = databaseRefusal(error);
  if (refusal) return ofRefusal(refusal.code);
  // Nothing that comes from outside throws these: our own code was not ready for what the record says.
  return error instanceof MalformedMessage || error instanceof TypeError || error instanceof RangeError
    ? 'record'
    : 'surroundings';
}

function ofRefusal(code: string): Fault {
  if (ofData.some((each) => code.startsWith(each))) return 'record';
  return passing.some((each) => code.startsWith(each)) ? 'moment' : 'surroundings';
}
