import { accept, type Handover, type Next, offer, returnToConsented } from './handover.js';

export type OfferStep = Next & { readonly what: 'issued' | 'accepted' | 'declined' | 'expired' | 'withdrawn' };

/**
 * The hand-over after its place offer came a step further; undefined when that changes nothing. Without consent a
 * hand-over stays proposed whatever is offered: the place does not depend on it.
 */
export function followSeatOffer(handover: Handover, step: OfferStep): Handover | undefined {
  if (step.what === 'issued') return handover.state === 'consented' ? offer(handover, step) : undefined;
  if (handover.state !== 'offered' && handover.state !== 'accepted') return undefined;
  if (handover.toCourseStartId !== step.toCourseStartId) return undefined;
  if (step.what === 'accepted') return handover.state === 'offered' ? accept(handover) : undefined;
  return returnToConsented(handover);
}

/** The place somebody holds when they consent: offered or taken already. */
export type PlaceNow = Next & { readonly taken: boolean };

/** What a consent given late has to catch up with. */
export function catchUp(step: Handover, place: PlaceNow | undefined): readonly Handover[] {
  if (!place || step.state !== 'consented') return [];
  const offered = offer(step, place);
  return place.taken ? [offered, accept(offered)] : [offered];
}
