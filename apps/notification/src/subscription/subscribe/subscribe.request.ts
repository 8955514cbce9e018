import { IsString } from 'class-validator';
import { WishRequest } from '../wish.request.js';

export class SubscribeRequest extends WishRequest {
  /** Its form and length are checked by the domain, as text. */
  @IsString() address: string;
}
