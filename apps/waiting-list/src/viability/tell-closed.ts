import { CourseStartNotViableV1 } from '@app/contracts';
import { Outbox } from '@app/messaging';
import type { Tx } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { inSight } from './domain/standing.js';
import { type CaseFound, ViabilityCases } from './persistence/viability-cases.js';

/** Tells that a course start does not take place. From here on it is the course registry's to cancel it. */
@Injectable()
export class TellClosed {
  constructor(
    private readonly cases: ViabilityCases,
    private readonly outbox: Outbox,
  ) {}

  async tell(tx: Tx, { found, standing }: Pick<CaseFound, 'found' | 'standing'>, now: Date): Promise<void> {
    const { courseStartId, decidesOn, minimum: minParticipants } = found;
    const version = await this.cases.told(tx, found);
    const people = inSight(standing);
    const told = { courseStartId, version, decidesOn, minParticipants, inSight: people, decidedAt: now.toISOString() };
    await this.outbox.append(tx, CourseStartNotViableV1, told, { subject: courseStartId, sequence: version });
    await this.cases.note(tx, 'told', found, people);
  }
}
