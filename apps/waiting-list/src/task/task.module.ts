import { registerProblemTexts } from '@app/runtime';
import { Module, type OnModuleInit } from '@nestjs/common';
import { CloseTaskHandler } from './close-task/close-task.handler.js';
import { FinishTaskController } from './finish-task/finish-task.controller.js';
import { FinishTaskHandler } from './finish-task/finish-task.handler.js';
import { ListTasksController } from './list-tasks/list-tasks.controller.js';
import { ListTasksHandler } from './list-tasks/list-tasks.handler.js';
import { OpenTaskHandler } from './open-task/open-task.handler.js';
import { Tasks } from './persistence/tasks.js';
import { ShowTaskHandler } from './show-task/show-task.handler.js';
import { taskProblemTexts } from './task-problem-texts.js';

/** Who has what to do by when. Other features open and close tasks by command. */
@Module({
  controllers: [ListTasksController, FinishTaskController],
  providers: [Tasks, OpenTaskHandler, CloseTaskHandler, FinishTaskHandler, ListTasksHandler, ShowTaskHandler],
})
export class TaskModule implements OnModuleInit {
  onModuleInit(): void {
    registerProblemTexts(taskProblemTexts);
  }
}
