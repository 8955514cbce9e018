import type { CourseStartView, PlausibilityFindingView } from '@app/contracts';
import type { Visit } from '../session/visit.js';

/**
 * What is worth a look about one course start, acknowledged or not; undefined, and the short form is shown, for those who
 * do not look after it and when the list does not answer.
 */
export async function findingsOf(
  { me, services }: Visit,
  { id, provider }: CourseStartView,
): Promise<readonly PlausibilityFindingView[] | undefined> {
  const own = me.organisationKey === provider.key && me.roles.includes('provider_staff');
  const county = me.roles.some((role) => role === 'coordinator' || role === 'county_admin');
  if (!own && !county) return undefined;
  const found = await services.findings.list({ courseStart: id, state: 'all', limit: 100 }).catch(() => undefined);
  return found?.items;
}
