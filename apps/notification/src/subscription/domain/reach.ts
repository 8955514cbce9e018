import { refuseField } from '@app/kernel';

/** How far around the middle of a municipality course starts are wanted, in whole kilometres. */
export interface Around {
  readonly municipality: string;
  readonly km: number;
}

/** A county lies in itself, a municipality also in its county. Nothing else does: '0591' is no key. */
export function lies(area: string, within: string): boolean {
  return area === within || (/^\d{8}$/.test(area) && within.length === 5 && area.slice(0, 5) === within);
}

export function readAreas(areas: readonly string[], own: readonly string[]): readonly string[] {
  if (areas.length === 0) throw refuseField('/areas', 'subscription.area-missing', 'At least one area.');
  const outside = areas.findIndex((area) => !own.some((mine) => lies(area, mine)));
  if (outside >= 0) throw elsewhere(`/areas/${outside}`);
  return [...new Set(areas)];
}

/** Its middle lies within the office's areas; the circle may reach beyond, for courses across the border are near too. */
export function readAround(around: Around | null | undefined, own: readonly string[]): Around | null {
  if (!around) return null;
  const { municipality, km } = around;
  if (!own.some((mine) => lies(municipality, mine))) throw elsewhere('/around/place');
  if (!Number.isInteger(km) || km < 1 || km > 100)
    throw refuseField('/around/km', 'subscription.distance-outside', 'Between 1 and 100 kilometres.');
  return { municipality, km };
}

function elsewhere(pointer: string) {
  return refuseField(pointer, 'subscription.area-elsewhere', 'This is not within the areas of your office.');
}
