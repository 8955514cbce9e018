import type { Page, PlausibilityFindingView } from '@app/contracts';
import type { ActorScope } from '@app/identity';
import { Query } from '@nestjs/cqrs';
import type { PlaceInList, SoughtFindings } from '../persistence/findings.js';

/** What is worth a look about course starts, the gravest first, and of those the newest. */
export class ListFindings extends Query<Page<PlausibilityFindingView>> {
  constructor(
    readonly sought: SoughtFindings,
    readonly scope: ActorScope,
    readonly limit: number,
    readonly after: PlaceInList | undefined,
  ) {
    super();
  }
}
