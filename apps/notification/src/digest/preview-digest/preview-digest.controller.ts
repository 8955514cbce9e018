import type { DigestPreviewView } from '@app/contracts';
import { type Actor, Allow, CurrentActor } from '@app/identity';
import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PreviewDigest } from './preview-digest.query.js';

@Controller('digests')
export class PreviewDigestController {
  constructor(private readonly queries: QueryBus) {}

  @Get('preview')
  @Allow('case_manager', 'coordinator', 'counsellor', 'provider_staff')
  preview(@CurrentActor() { memberId }: Actor): Promise<DigestPreviewView> {
    return this.queries.execute(new PreviewDigest(memberId));
  }
}
