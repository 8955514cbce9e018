import { rowsAsLists, type Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { ofRegion, type RegionScope, scopeValues } from './region-scope.js';

const atATime = 20_000;
const first = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class PeopleByCounty {
  /** In which county people live, page by page; empty after the last. */
  after(
    tx: Tx,
    scope: RegionScope,
    id: string | undefined,
  ): Promise<readonly (readonly [person: string, county: string])[]> {
    return tx.query(pageOf, [id ?? first, ...scopeValues(scope)]);
  }
}

const county = 'left(e.municipality, 5)';
const pageOf = rowsAsLists(`
  select e.id, ${county} from waiting_entry e
   where e.state in ('waiting', 'in-course') and e.id > $1 and ${ofRegion(county, 2)} order by e.id limit ${atATime}`);
