import nodemailer from 'nodemailer';
import { Queue } from 'bullmq';
import pg from 'pg';
import unknown from 'no-such-package';
import { tested } from '../two/domain/other.spec.js';
import { embedded } from '../../../../libs/embedded-postgres/src/index.js';

export const all = [nodemailer, Queue, pg, unknown, tested, embedded];
