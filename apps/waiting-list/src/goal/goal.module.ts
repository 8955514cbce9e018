import { registerProblemTexts } from '@app/runtime';
import { Module, type OnModuleInit } from '@nestjs/common';
import { ChangeGoalController } from './change-goal/change-goal.controller.js';
import { ChangeGoalHandler } from './change-goal/change-goal.handler.js';
import { EndGoalController } from './end-goal/end-goal.controller.js';
import { EndGoalHandler } from './end-goal/end-goal.handler.js';
import { EvaluateGoals } from './evaluate-goals/evaluate-goals.js';
import { GoalTicks } from './evaluate-goals/goal-ticks.js';
import { goalProblemTexts } from './goal-problem-texts.js';
import { ListGoalsController } from './list-goals/list-goals.controller.js';
import { ListGoalsHandler } from './list-goals/list-goals.handler.js';
import { GoalStandings } from './persistence/goal-standings.js';
import { GoalViews } from './persistence/goal-views.js';
import { Goals } from './persistence/goals.js';
import { SetGoalController } from './set-goal/set-goal.controller.js';
import { SetGoalHandler } from './set-goal/set-goal.handler.js';
import { ShowGoalController } from './show-goal/show-goal.controller.js';
import { ShowGoalHandler } from './show-goal/show-goal.handler.js';
import { TellOfGoal } from './tell-of-goal.js';

/** How long people are to wait at most, and whether they do. Reads the figures of the waiting times, never people. */
@Module({
  controllers: [ListGoalsController, ShowGoalController, SetGoalController, ChangeGoalController, EndGoalController],
  providers: [
    Goals,
    GoalStandings,
    GoalViews,
    ListGoalsHandler,
    ShowGoalHandler,
    SetGoalHandler,
    ChangeGoalHandler,
    EndGoalHandler,
    TellOfGoal,
    EvaluateGoals,
    GoalTicks,
  ],
})
export class GoalModule implements OnModuleInit {
  onModuleInit(): void {
    registerProblemTexts(goalProblemTexts);
  }
}
