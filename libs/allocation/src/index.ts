export type { Course, Hold, HoldOut, PlaceGroup } from './model/course.js';
export type { Engine } from './model/engine.js';
export type { Market } from './model/market.js';
export type { MarketEvent } from './model/market-event.js';
export type { Day, FundingPath, Intensity, Person, Slots } from './model/person.js';
export type { CourseStanding, PlannedPlace, Priority } from './model/plan.js';
export type { AllocationTerms } from './model/terms.js';
