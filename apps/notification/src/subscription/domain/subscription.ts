import { type CourseFilter, type DigestWeekday, digestWeekdays } from '@app/contracts';
import { type Id, type MemberId, type OrganisationId, refuseField } from '@app/kernel';
import { readFilter } from './filter.js';
import { mailAddress } from './mail-address.js';
import { type Around, readAreas, readAround } from './reach.js';

export type SubscriptionId = Id<'Subscription'>;
export type Language = 'de' | 'en';

/** What somebody wants to be told, where, and at what time of day. */
export interface Wish extends CourseFilter {
  readonly address: string;
  readonly language: Language;
  /** Keys of counties (5 digits) and municipalities (8), all within the organisation's own. */
  readonly areas: readonly string[];
  /** In place of areas. */
  readonly around: Around | null;
  /** Days of the week, Monday to Saturday; every working day when empty. */
  readonly weekdays: readonly DigestWeekday[];
  /** Local time of day, 'HH:MM'. */
  readonly slot: string;
}

export interface Subscription extends Wish {
  readonly id: SubscriptionId;
  readonly version: number;
  /** Null for a mailbox of the office. */
  readonly memberId: MemberId | null;
  readonly organisationId: OrganisationId;
  readonly active: boolean;
  /** No digest for a slot before this instant. */
  readonly quietUntil: Date | null;
  /** It began with its member's role, and nobody has changed it. */
  readonly byDefault: boolean;
  readonly createdAt: Date;
}

/** Who subscribes, as far as it limits what they may subscribe to. */
export interface Subscriber {
  readonly areas: readonly string[];
  readonly mailDomains: readonly string[];
}

export type WishBody = Pick<Wish, 'address'> & { readonly [Field in keyof Wish]?: Wish[Field] | undefined } & {
  readonly cadence?: 'daily' | 'weekly' | null | undefined;
};

/** What suits a desk that nobody has configured: twice a week, before the first appointment. */
export const usualSlot = '07:30';
export const usualWeekdays: readonly DigestWeekday[] = ['monday', 'thursday'];

export function readWish(body: WishBody, subscriber: Subscriber): Wish {
  return {
    address: mailAddress(body.address, subscriber.mailDomains),
    language: body.language ?? 'de',
    areas: readAreas(body.areas ?? subscriber.areas, subscriber.areas),
    around: readAround(body.around, subscriber.areas),
    slot: readSlot(body.slot ?? usualSlot),
    weekdays: readWeekdays(body),
    ...readFilter(body),
  };
}

/** Days alone are a weekly wish; no day at all and no other word is the usual one. */
function readWeekdays({ cadence, weekdays: asked }: WishBody): readonly DigestWeekday[] {
  if (cadence === 'daily' && asked && asked.length > 0) {
    throw refuseField('/weekdays', 'subscription.weekdays-of-daily', 'A daily digest has no weekdays.');
  }
  if (cadence === 'daily') return [];
  if (cadence === 'weekly' && asked?.length === 0) {
    throw refuseField('/weekdays', 'subscription.weekday-missing', 'At least one day of the week.');
  }
  return digestWeekdays.filter((day) => (asked ?? usualWeekdays).includes(day));
}

/** Between 05:00 and 22:00, so that no slot falls into the hour that is missing or doubled when clocks change. */
function readSlot(slot: string): string {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(slot) && slot >= '05:00' && slot <= '22:00') return slot;
  throw refuseField('/slot', 'subscription.slot-outside', 'A time between 05:00 and 22:00.');
}
