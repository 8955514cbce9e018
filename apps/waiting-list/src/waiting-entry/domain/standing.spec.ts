import type { CalendarDate, MemberId } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { besideEachOther } from './beside-each-other.js';
import { movesRank, refuseMoveWithoutReason } from './change-entry.js';
import { attemptsBeforeDeciding, contactView, effectOf } from './contact.js';
import { warningsAbout } from './entry-warnings.js';
import { confirm, type HardshipDecisionId, propose, refuse, refuseRevocationOf } from './hardship.js';
import { linkOf, refuseTooMany, refuseUnlinked, unlinked } from './link.js';
import { aNeed, inCourse, offered, paused, placed, today, waiting } from './waiting-entry.fixtures.js';
import { type LinkId, pause, reopen, reopenUntil, withdraw } from './waiting-entry.js';

const somebody = 'd0000000-0000-7000-8000-000000000001' as MemberId;
const another = 'd0000000-0000-7000-8000-000000000002' as MemberId;
const decisionId = 'a0000000-0000-7000-8000-000000000001' as HardshipDecisionId;
const refusal = (code: string) => expect.objectContaining({ code });

describe('moving in the order', () => {
  it.each([
    { level: 'A2.2' as const },
    { track: 'second-script' as const },
    { municipality: '05911000', entitlements: [{ path: 'self' as const }] },
    { obligation: { by: 'jobcenter' as const, since: '2026-09-01' } },
  ])('by %j needs a reason', (differing) => {
    const after = aNeed(differing);

    expect(() => refuseMoveWithoutReason(aNeed(), after, undefined)).toThrow(refusal('waiting-entry.reason-needed'));
    expect(() => refuseMoveWithoutReason(aNeed(), after, 'recorded-wrong')).not.toThrow();
  });

  it('is not what happens when only other places fit', () => {
    expect(() =>
      refuseMoveWithoutReason(aNeed(), aNeed({ reachKm: 3, childcare: true, formats: ['online'] }), undefined),
    ).not.toThrow();
    expect(['hardship', 'linkId', 'completed', 'level'].every(movesRank)).toBe(true);
    expect(['reachMetres', 'state', 'caseManagerId', 'availability'].some(movesRank)).toBe(false);
  });
});

describe('hardship', () => {
  const proposed = propose(waiting(), decisionId, 'error-of-an-office', somebody);

  it('takes nothing of the case along but a reference, a county and a reason', () => {
    expect(proposed).toEqual({
      id: decisionId,
      version: 1,
      state: 'proposed',
      waitingEntryId: waiting().id,
      reference: 'W-7F3K2Q',
      organisationId: waiting().referringOrganisationId,
      county: '05911',
      reason: 'error-of-an-office',
      proposedBy: somebody,
    });
  });

  it('is decided by a second person, once', () => {
    expect(() => confirm(proposed, somebody)).toThrow(refusal('hardship.second-person-needed'));
    expect(() => refuse(proposed, somebody, 'not-proven')).toThrow(refusal('hardship.second-person-needed'));
    const confirmed = confirm(proposed, another);
    expect(confirmed).toMatchObject({ state: 'confirmed', decidedBy: another });
    expect(() => refuse(confirmed, another, 'not-proven')).toThrow(refusal('hardship.decided-already'));
  });

  it('is not proposed for who comes first already, and people do not take back what the service found', () => {
    expect(() =>
      propose({ ...waiting(), hardship: 'promised-place-lost' }, decisionId, 'benefits-at-risk', somebody),
    ).toThrow(refusal('hardship.already-first'));
    expect(() => refuseRevocationOf({ ...waiting(), hardship: 'promised-place-lost' })).toThrow(
      refusal('hardship.not-decided'),
    );
    expect(() => refuseRevocationOf(waiting())).toThrow(refusal('hardship.not-decided'));
    expect(() => refuseRevocationOf({ ...waiting(), hardship: 'benefits-at-risk' })).not.toThrow();
  });
});

describe('leaving and coming back', () => {
  it.each([waiting(), offered(), placed(), inCourse()])('is possible from $state', (entry) => {
    expect(pause(entry).state).toBe('paused');
    expect(withdraw(entry, 'found-work', today)).toMatchObject({ state: 'withdrawn', withdrawnOn: today });
  });

  it('keeps the date for fourteen days', () => {
    const gone = withdraw(paused(), 'moved-away', today);

    expect(reopenUntil(gone)).toBe('2026-12-05');
    expect(reopen(gone, '2026-12-05' as CalendarDate)).toMatchObject({
      state: 'waiting',
      waitingSince: paused().waitingSince,
    });
    expect(() => reopen(gone, '2026-12-06' as CalendarDate)).toThrow(refusal('waiting-entry.reopened-too-late'));
  });

  it.each(['completed', 'registered-twice'] as const)('is for good when the reason is %s', (reason) => {
    const gone = withdraw(waiting(), reason, today);

    expect(reopenUntil(gone)).toBeUndefined();
    expect(() => reopen(gone, today)).toThrow(refusal('waiting-entry.ended-for-good'));
  });
});

describe('a link', () => {
  const other = { ...waiting(), id: 'other' as ReturnType<typeof waiting>['id'] };
  const [link, elsewhere] = ['l1' as LinkId, 'l2' as LinkId];

  it('is the one that either of them has, or a new one', () => {
    expect(linkOf(waiting(), other, link)).toBe(link);
    expect(linkOf(waiting(), { ...other, linkId: elsewhere }, link)).toBe(elsewhere);
    expect(linkOf({ ...waiting(), linkId: elsewhere }, other, link)).toBe(elsewhere);
  });

  it('is refused to the same, the linked, and those linked elsewhere', () => {
    const code = (one: object, two: object) => {
      try {
        return linkOf({ ...waiting(), ...one }, { ...other, ...two }, link);
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(code({}, { id: waiting().id })).toBe('waiting-entry.link-to-itself');
    expect(code({ linkId: link }, { linkId: link })).toBe('waiting-entry.linked-already');
    expect(code({ linkId: link }, { linkId: elsewhere })).toBe('waiting-entry.linked-elsewhere');
    expect(() => refuseTooMany(8)).toThrow(refusal('waiting-entry.too-many-linked'));
    expect(() => refuseUnlinked(unlinked({ ...waiting(), linkId: link }))).toThrow(refusal('waiting-entry.not-linked'));
  });

  it('lets those stand together who seek the same, and shows why others do not', () => {
    const [together] = besideEachOther(waiting(), [{ ...offered(), id: other.id }]);
    const [apart] = besideEachOther(waiting(), [
      { ...waiting(aNeed({ level: 'B1.1', formats: ['online'] })), id: other.id },
    ]);
    const [resting] = besideEachOther(waiting(), [{ ...paused(), id: other.id }]);

    expect(together).toMatchObject({ together: true, apartBecause: [] });
    expect(apart).toMatchObject({ together: false, apartBecause: ['level'] });
    expect(resting).toMatchObject({ together: false, apartBecause: [] });
  });
});

describe('asking somebody who fell silent', () => {
  it('brings them back, ends their wait, or leaves it to a person', () => {
    expect([effectOf('still-wants', true), effectOf('still-wants', false)]).toEqual(['resume', 'none']);
    expect([effectOf('no-longer-wants', true), effectOf('not-reached', true)]).toEqual(['withdraw', 'none']);
    const dormantSince = new Date('2026-11-01T08:00:00Z');
    const tried = (notReached: number) => contactView({ dormantSince, notReached, lastTriedAt: null });
    expect([tried(attemptsBeforeDeciding - 1).toDecide, tried(attemptsBeforeDeciding).toDecide]).toEqual([false, true]);
  });
});

describe('what is worth a look', () => {
  const certificate = (levelAssessedOn: string, differing = {}) =>
    warningsAbout(
      aNeed({
        level: 'B2.1',
        levelSource: 'certificate',
        levelAssessedOn,
        entitlements: [{ path: 'jobcenter', issuedBy: 'jobcenter' }],
        ...differing,
      }),
      today,
    );

  it('is a certificate of more than six months, when a vocational course is wanted (DeuFöV § 8)', () => {
    expect(certificate('2026-05-21')).toEqual([]);
    expect(certificate('2026-05-20')).toEqual(['certificate-too-old-for-vocational']);
    expect(certificate('2026-05-20', { wantedCourseTypes: ['integration'] })).toEqual([]);
    expect(certificate('2026-05-20', { level: 'A2.1' })).toEqual([]);
    expect(certificate('2026-05-20', { entitlements: [{ path: 'county' }] })).toEqual([]);
  });

  it('is a level nobody tested, an obligation by nobody, an entitlement that has ended', () => {
    expect(warningsAbout(aNeed({ levelSource: 'self' }), today)).toEqual([
      'level-without-evidence',
      'obligation-without-body',
    ]);
    expect(certificate('2026-10-01', { entitlements: [{ path: 'bamf-entitled', validUntil: '2026-11-20' }] })).toEqual([
      'entitlement-ended',
    ]);
  });
});
