import { type ImmediateKind, immediateKinds } from '@app/contracts';
import { ArrayUnique, IsArray, IsBoolean, IsIn } from 'class-validator';

/** Which kinds make sense for whom is for the domain to decide. */
export class ImmediateChoiceRequest {
  @IsArray() @ArrayUnique() @IsIn(immediateKinds, { each: true }) kinds: ImmediateKind[];
  @IsBoolean() onFreeDays: boolean;
}
