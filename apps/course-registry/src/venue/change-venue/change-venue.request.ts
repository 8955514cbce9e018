import { PartialType } from '@nestjs/swagger';
import { ProviderVenueRequest } from '../add-venue/venue.request.js';

/** Any part of a venue. Null takes an optional part back. */
export class ChangeVenueRequest extends PartialType(ProviderVenueRequest, { skipNullProperties: false }) {}
