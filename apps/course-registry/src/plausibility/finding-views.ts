import type { CourseStartOfFindingView, PlausibilityFindingView } from '@app/contracts';
import { Organisations } from '@app/identity';
import type { OrganisationId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { FindingsSeen, KeptFinding } from './persistence/findings.js';

/** Findings as people see them. Of somebody else's plan only whose it is. */
@Injectable()
export class FindingViews {
  constructor(private readonly organisations: Organisations) {}

  async of(finding: KeptFinding, seen: FindingsSeen): Promise<PlausibilityFindingView> {
    const { id, code, severity, field, values, foundAt, other } = finding;
    const { courseStartId, title, status, startsOn, providerId } = finding;
    const providerName = await this.#nameOf(providerId);
    return {
      id,
      code,
      severity,
      field,
      values,
      foundAt: foundAt.toISOString(),
      courseStart: { id: courseStartId, title, status, startsOn, providerName },
      ...(other && { other: await this.#other(other, seen) }),
      ...acknowledged(finding),
    };
  }

  async #other(
    { announced, providerId, id, title, status, startsOn }: NonNullable<KeptFinding['other']>,
    seen: FindingsSeen,
  ): Promise<NonNullable<PlausibilityFindingView['other']>> {
    const providerName = await this.#nameOf(providerId);
    const visible = announced || seen === 'all' || seen === providerId;
    return visible
      ? ({ id, title, status, startsOn, providerName } satisfies CourseStartOfFindingView)
      : { providerName };
  }

  async #nameOf(id: OrganisationId): Promise<string> {
    return (await this.organisations.byId(id))?.name ?? '';
  }
}

function acknowledged({ acknowledgedAt, reason, memberId }: KeptFinding): Partial<PlausibilityFindingView> {
  if (!acknowledgedAt || !reason) return {};
  return { acknowledged: { at: acknowledgedAt.toISOString(), reason, ...(memberId && { memberId }) } };
}
