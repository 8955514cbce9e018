import { IsUUID } from 'class-validator';

export class ListHoldOutsRequest {
  @IsUUID() courseStartId: string;
}
