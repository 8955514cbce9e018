import { Everybody } from '@app/identity';
import { AnswersFile, type Reply } from '@app/runtime';
import { Controller, Get, Headers, Query, Res, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { isKnown } from '../../answering/conditional.js';
import { CountedAs } from '../../usage/count-uses/counted-as.js';
import { PrintBrochure } from './print-brochure.query.js';
import { PrintBrochureRequest } from './print-brochure.request.js';

/** Setting it takes seconds. */
const freshSeconds = 300;

@Controller('catalogue/brochure')
export class PrintBrochureController {
  constructor(private readonly queries: QueryBus) {}

  @AnswersFile('application/pdf')
  @Get()
  @Everybody('the catalogue is for the public, on paper too')
  @CountedAs('brochure')
  async print(
    @Query() { languages = [], area, level, courseType }: PrintBrochureRequest,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile | undefined> {
    const [first = 'de', ...others] = languages;
    const wish = { languages: [first, ...others] as const, area, level, courseType };
    const { pdf, mark } = await this.queries.execute(new PrintBrochure(wish));
    if (isKnown(reply, ifNoneMatch, `"${mark}"`, freshSeconds)) return undefined;
    const disposition = `inline; filename="deutschkurse-${wish.languages.join('-')}.pdf"`;
    return new StreamableFile(pdf, { type: 'application/pdf', disposition, length: pdf.byteLength });
  }
}
