import { Query } from '@nestjs/cqrs';

export interface DescribedWebhook {
  readonly language: 'de' | 'en';
  readonly url: string;
  readonly contactAddress: string;
  readonly state: string;
  readonly disabledBecause: 'gone' | 'failing' | null;
}

/** A webhook as a mail to its owner names it; undefined when it has been removed. For the service itself. */
export class DescribeWebhook extends Query<DescribedWebhook | undefined> {
  constructor(readonly id: string) {
    super();
  }
}
