import { type ImmediateKind, immediateKinds } from '@app/contracts';
import { ArrayUnique, IsArray, IsBoolean, IsIn } from 'class-validator';

export class ChooseImmediateMailsRequest {
  @IsArray() @ArrayUnique() @IsIn(immediateKinds, { each: true }) kinds: ImmediateKind[];
  @IsBoolean() onFreeDays: boolean;
  @IsBoolean() invitations: boolean;
}
