import { type Id, isLevel, type MemberId, type OrganisationId, refuseField } from '@app/kernel';
import { mailAddress } from './mail-address.js';

export type SubscriptionId = Id<'Subscription'>;
export type Language = 'de' | 'en';

/** What somebody wants to be told, where, and at what time of day. */
export interface Wish {
  readonly address: string;
  readonly language: Language;
  /** Keys of counties (5 digits) and municipalities (8), all within the organisation's own. */
  readonly areas: readonly string[];
  /** Levels courses begin with; all when empty. */
  readonly levels: readonly string[];
  /** Local time of day, 'HH:MM'. */
  readonly slot: string;
}

export interface Subscription extends Wish {
  readonly id: SubscriptionId;
  readonly version: number;
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
  readonly active: boolean;
  readonly createdAt: Date;
}

/** Who subscribes, as far as it limits what they may subscribe to. */
export interface Subscriber {
  readonly areas: readonly string[];
  readonly mailDomains: readonly string[];
}

export type WishBody = Pick<Wish, 'address'> & { readonly [Field in keyof Wish]?: Wish[Field] | undefined };

const usualSlot = '07:30';

export function readWish(body: WishBody, subscriber: Subscriber): Wish {
  return {
    address: mailAddress(body.address, subscriber.mailDomains),
    language: body.language ?? 'de',
    areas: readAreas(body.areas ?? subscriber.areas, subscriber),
    levels: readLevels(body.levels ?? []),
    slot: readSlot(body.slot ?? usualSlot),
  };
}

function readAreas(areas: readonly string[], { areas: own }: Subscriber): readonly string[] {
  if (areas.length === 0) throw refuseField('/areas', 'subscription.area-missing', 'At least one area.');
  const outside = areas.findIndex((area) => !own.some((mine) => lies(area, mine)));
  if (outside >= 0) {
    throw refuseField(
      `/areas/${outside}`,
      'subscription.area-elsewhere',
      'This is not within the areas of your office.',
    );
  }
  return [...new Set(areas)];
}

/** A county lies in itself, a municipality also in its county. Nothing else does: '0591' is no key. */
function lies(area: string, within: string): boolean {
  return area === within || (/^\d{8}$/.test(area) && within.length === 5 && area.slice(0, 5) === within);
}

function readLevels(levels: readonly string[]): readonly string[] {
  const unknown = levels.findIndex((level) => !isLevel(level));
  if (unknown < 0) return [...new Set(levels)];
  throw refuseField(`/levels/${unknown}`, 'subscription.level-unknown', 'No course begins with such a level.');
}

/** Between 05:00 and 22:00, so that no slot falls into the hour that is missing or doubled when clocks change. */
function readSlot(slot: string): string {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(slot) && slot >= '05:00' && slot <= '22:00') return slot;
  throw refuseField('/slot', 'subscription.slot-outside', 'A time between 05:00 and 22:00.');
}
