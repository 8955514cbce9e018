import type { SourceRecordView } from '@app/contracts';
import { Organisations } from '@app/identity';
import { notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { SourceRecord } from './persistence/source-records.js';

/** A record of a provider's file as people see it. */
@Injectable()
export class SourceRecordViews {
  constructor(private readonly organisations: Organisations) {}

  async of(record: SourceRecord): Promise<SourceRecordView> {
    const provider = await this.organisations.byId(record.providerId);
    if (!provider) throw notFound('source-record');
    const { id, format, externalId, title, startsOn, endsOn, raw, lacking, cancelledInFile, lastSeenAt } = record;
    const { missingSince, courseStartId, status } = record;
    return {
      id,
      provider: { id: provider.id, key: provider.key, name: provider.name },
      format,
      externalId,
      title,
      ...(startsOn && { startsOn }),
      ...(endsOn && { endsOn }),
      raw,
      lacking,
      cancelledInFile,
      lastSeenAt: lastSeenAt.toISOString(),
      ...(missingSince && { missingSince: missingSince.toISOString() }),
      ...(courseStartId && { courseStartId }),
      ...(status && { status }),
    };
  }
}
