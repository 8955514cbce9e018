import { type ClockCode, clocksOfPeople } from '@app/contracts';
import { IsIn, IsOptional, Matches } from 'class-validator';

const month = /^\d{4}-(0[1-9]|1[0-2])$/;

export class ShowMissedClocksRequest {
  @IsOptional() @IsIn(clocksOfPeople) code: ClockCode = 'start-within-six-weeks';
  @IsOptional() @Matches(month) from?: string;
  @IsOptional() @Matches(month) to?: string;
}
