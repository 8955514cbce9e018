import { Query } from '@nestjs/cqrs';

/** What the holder of a link may see before confirming: what the mail has said already. */
export interface RequestToConfirm {
  readonly name: string;
  readonly municipalityName: string;
}

/** Undefined when the link is used up, or none of ours. */
export class LookAtRequest extends Query<RequestToConfirm | undefined> {
  constructor(readonly token: string) {
    super();
  }
}
