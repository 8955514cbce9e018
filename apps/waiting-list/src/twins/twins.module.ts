import { registerProblemTexts } from '@app/runtime';
import { Module, type OnModuleInit } from '@nestjs/common';
import { ListTwinsController } from './list-twins/list-twins.controller.js';
import { ListTwinsHandler } from './list-twins/list-twins.handler.js';
import { NamedTwins } from './named-twins.js';
import { NoteLikelyTwinsHandler } from './note-likely-twins/note-likely-twins.handler.js';
import { TwinViews } from './persistence/twin-views.js';
import { Twins } from './persistence/twins.js';
import { SayDifferentPeopleController } from './say-different-people/say-different-people.controller.js';
import { SayDifferentPeopleHandler } from './say-different-people/say-different-people.handler.js';
import { SaySamePersonController } from './say-same-person/say-same-person.controller.js';
import { SaySamePersonHandler } from './say-same-person/say-same-person.handler.js';
import { ShowTwinController } from './show-twin/show-twin.controller.js';
import { ShowTwinHandler } from './show-twin/show-twin.handler.js';
import { twinProblemTexts } from './twin-problem-texts.js';

/** People who are likely registered twice: the two bodies decide, without seeing each other's records. */
@Module({
  controllers: [ListTwinsController, ShowTwinController, SaySamePersonController, SayDifferentPeopleController],
  providers: [
    Twins,
    TwinViews,
    NamedTwins,
    NoteLikelyTwinsHandler,
    ListTwinsHandler,
    ShowTwinHandler,
    SaySamePersonHandler,
    SayDifferentPeopleHandler,
  ],
})
export class TwinsModule implements OnModuleInit {
  onModuleInit(): void {
    registerProblemTexts(twinProblemTexts);
  }
}
