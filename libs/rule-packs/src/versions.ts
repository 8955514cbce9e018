import type { CalendarDate } from '@app/kernel';
import { rulePacks } from './packs.js';
import type { RulePack } from './rule-pack.js';

/** The name under which a decision says what law it followed: 'de.bamf.ik@2024-12-07'. A pack never changes under its name. */
export function rulePackVersion({ id, validFrom }: Pick<RulePack, 'id' | 'validFrom'>): string {
  return `${id}@${validFrom}`;
}

/** The pack that goes by this name; undefined for a name this release does not know. */
export function rulePackNamed(version: string): RulePack | undefined {
  return rulePacks.find((pack) => rulePackVersion(pack) === version);
}

/** Every pack that holds on a day. */
export function rulePacksInForce(on: CalendarDate): readonly RulePack[] {
  return rulePacks.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === undefined || on <= validTo));
}
