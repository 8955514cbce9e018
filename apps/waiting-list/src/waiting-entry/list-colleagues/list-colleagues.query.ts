import type { ColleagueView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';
import type { Caller } from '../domain/caller.js';

/** To whom the caller can hand a case over: members of the same body who look after people, themselves not among them. */
export class ListColleagues extends Query<readonly ColleagueView[]> {
  constructor(readonly caller: Caller) {
    super();
  }
}
