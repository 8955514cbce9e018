import { Module } from '@nestjs/common';
import { PrintBrochureController } from './print-brochure/print-brochure.controller.js';
import { PrintBrochureHandler } from './print-brochure/print-brochure.handler.js';
import { Press } from './typesetting/press.js';

/** The catalogue on paper. */
@Module({ controllers: [PrintBrochureController], providers: [Press, PrintBrochureHandler] })
export class BrochureModule {}
