import { IsBoolean, IsOptional, IsString } from 'class-validator';
import { WishRequest } from '../wish.request.js';

export class ChangeSubscriptionRequest extends WishRequest {
  @IsOptional() @IsString() address?: string;
  /** False rests the subscription. */
  @IsOptional() @IsBoolean() active?: boolean;
}
