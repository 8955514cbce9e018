import type { JobsOptions } from 'bullmq';
import type { Ring } from './doorbell.js';

interface Connected {
  on(event: 'error', told: (error: Error) => void): unknown;
}

export interface RungQueue extends Connected {
  addBulk(jobs: { name: string; data: Ring }[]): Promise<unknown>;
  getJobCounts(...states: JobState[]): Promise<Record<string, number>>;
  close(): Promise<void>;
}

type JobState = 'wait' | 'active' | 'delayed' | 'failed';

export interface AnsweringWorker extends Connected {
  close(force?: boolean): Promise<void>;
}

/** What both back ends of BullMQ must offer here. */
export interface QueueBackend {
  prepare(): Promise<void>;
  queue(name: string): RungQueue;
  worker(name: string, on: (ring: Ring) => Promise<void>, concurrency: number): AnsweringWorker;
  close(): Promise<void>;
}

/** The queue is not what it must be; no waiting will mend it. */
export class UnfitQueue extends Error {
  override readonly name = 'UnfitQueue';
}

/** A ring fails only when the database does; the sweeper rings again anyway, so failed rings need not be kept long. */
export const ringOptions: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: { age: 3_600, count: 1_000 },
  stackTraceLimit: 1,
};

/** `drainDelay` in seconds: an idle worker looks for itself this often, should its wake-up call have been lost. */
export const workerOptions = {
  maxStalledCount: 10,
  lockDuration: 30_000,
  stalledInterval: 15_000,
  drainDelay: 1,
  runRetryDelay: 1_000,
};
