import type { ExplanationKeysView } from '@app/contracts';
import { Query } from '@nestjs/cqrs';

/** The public keys by which anybody can verify what was signed here. */
export class ShowExplanationKeys extends Query<ExplanationKeysView> {}
