import { Clock, SystemClock } from '@app/kernel';
import { Global, Module } from '@nestjs/common';
import { Metrics } from './health/metrics.js';
import { Readiness } from './health/readiness.js';
import { ForgetKeys } from './idempotency/forget-keys.js';

/** What every service has, whatever it does. */
@Global()
@Module({
  providers: [{ provide: Clock, useClass: SystemClock }, Metrics, Readiness, ForgetKeys],
  exports: [Clock, Metrics, Readiness],
})
export class RuntimeModule {}
