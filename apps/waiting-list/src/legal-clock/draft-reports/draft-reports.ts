import { LegalClockApproachingV1 } from '@app/contracts';
import { addDays, type CalendarDate, Clock, calendarDateOf, type OrganisationId } from '@app/kernel';
import { Outbox } from '@app/messaging';
import { Transactions, type Tx } from '@app/persistence';
import { type ClockRule, type RulePack, rulePacksInForce, rulePackVersion } from '@app/rule-packs';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DraftReport } from '../../notice/draft-report/draft-report.command.js';
import { OpenTask } from '../../task/open-task/open-task.command.js';
import { reportPeriod } from '../domain/report-period.js';
import { type CourseToReport, ReportedCourses } from '../persistence/reported-courses.js';
import { ToldClocks } from '../persistence/told-clocks.js';

const system = { role: 'system' } as const;

/** Drafts each provider's report when it is soon due. Any number of processes may do so at once. */
@Injectable()
export class DraftReports {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: ReportedCourses,
    private readonly told: ToldClocks,
    private readonly commands: CommandBus,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Answers how many were drafted. */
  async draft(today: CalendarDate = calendarDateOf(this.clock.now())): Promise<number> {
    let drafted = 0;
    for (const pack of rulePacksInForce(today))
      for (const rule of pack.clocks) if (rule.kind === 'report') drafted += await this.draftAll(pack, rule, today);
    return drafted;
  }

  private async draftAll(pack: RulePack, rule: ClockRule, today: CalendarDate): Promise<number> {
    if (!('days' in rule.length)) throw new Error(`${rule.code} comes every so many days.`);
    const period = reportPeriod(today, rule.length.days);
    if (today < addDays(period.dueOn, -rule.approachingDays)) return 0;
    const types = pack.types.map(({ courseType }) => courseType);
    const all = await this.transactions.run((tx) => this.courses.announced(tx, types, today), system);
    let drafted = 0;
    for (const [providerId, courses] of byProvider(all)) {
      const report = { providerId, ...period, courses, rulePackVersion: rulePackVersion(pack) };
      const source = `${rule.source.paragraph} ${rule.source.law}`;
      if (await this.transactions.run((tx) => this.draftOne(tx, { ...report, source }), system)) drafted += 1;
    }
    return drafted;
  }

  private async draftOne(tx: Tx, report: DraftReport['report']): Promise<boolean> {
    const { providerId, startsOn, dueOn, rulePackVersion } = report;
    const code = 'fourteen-day-report';
    const noted = { subjectId: providerId, code, startsOn, dueOn, state: 'approaching', rulePackVersion } as const;
    const known = await this.told.note(tx, noted);
    if (!known) return false;
    const { id: legalClockId, version } = known;
    const happenedAt = this.clock.now().toISOString();
    const payload = { legalClockId, version, code, startsOn, dueOn, rulePackVersion, providerId, happenedAt };
    await this.outbox.append(tx, LegalClockApproachingV1, payload, { subject: legalClockId, sequence: version });
    const task = { kind: `clock-${code}`, subjectId: providerId, role: 'provider_staff', dueOn } as const;
    await this.commands.execute(new OpenTask(tx, { ...task, organisationId: providerId }));
    await this.commands.execute(new DraftReport(tx, report));
    return true;
  }
}

function byProvider(all: readonly CourseToReport[]): ReadonlyMap<OrganisationId, readonly CourseToReport[]> {
  const providers = new Map<OrganisationId, CourseToReport[]>();
  for (const course of all) providers.set(course.providerId, [...(providers.get(course.providerId) ?? []), course]);
  return providers;
}
