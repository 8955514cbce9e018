import type { PolicyPreviewView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';
import type { PolicyReader } from '../domain/policy-people.js';

/** How far a preview is, and what it found. */
export class ShowPolicyPreview extends Query<PolicyPreviewView> {
  constructor(
    readonly id: string,
    readonly reader: PolicyReader,
  ) {
    super();
  }
}
