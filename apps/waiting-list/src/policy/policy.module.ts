import { registerProblemTexts } from '@app/runtime';
import { Module, type OnModuleInit } from '@nestjs/common';
import { ActivatePolicyController } from './activate-policy/activate-policy.controller.js';
import { ActivatePolicyHandler } from './activate-policy/activate-policy.handler.js';
import { ChangePolicyController } from './change-policy/change-policy.controller.js';
import { ChangePolicyHandler } from './change-policy/change-policy.handler.js';
import { DeletePolicyController } from './delete-policy/delete-policy.controller.js';
import { DeletePolicyHandler } from './delete-policy/delete-policy.handler.js';
import { DraftPolicyController } from './draft-policy/draft-policy.controller.js';
import { DraftPolicyHandler } from './draft-policy/draft-policy.handler.js';
import { ListPoliciesController } from './list-policies/list-policies.controller.js';
import { ListPoliciesHandler } from './list-policies/list-policies.handler.js';
import { PolicyPreviews } from './persistence/policy-previews.js';
import { PolicyVersions } from './persistence/policy-versions.js';
import { PolicyViews } from './persistence/policy-views.js';
import { policyProblemTexts } from './policy-problem-texts.js';
import { PreviewPolicyController } from './preview-policy/preview-policy.controller.js';
import { PreviewPolicyHandler } from './preview-policy/preview-policy.handler.js';
import { ShowCurrentPolicyController } from './show-current-policy/show-current-policy.controller.js';
import { ShowCurrentPolicyHandler } from './show-current-policy/show-current-policy.handler.js';
import { ShowPolicyController } from './show-policy/show-policy.controller.js';
import { ShowPolicyHandler } from './show-policy/show-policy.handler.js';
import { ShowPolicyPreviewController } from './show-policy-preview/show-policy-preview.controller.js';
import { ShowPolicyPreviewHandler } from './show-policy-preview/show-policy-preview.handler.js';
import { SteerPolicyPreviewController } from './steer-policy-preview/steer-policy-preview.controller.js';
import { SteerPolicyPreviewHandler } from './steer-policy-preview/steer-policy-preview.handler.js';
import { PreviewTicks } from './work-on-previews/preview-ticks.js';
import { WorkOnPreview } from './work-on-previews/work-on-preview.js';

/** By which numbers places are given: written by one person, put in force by another, readable by everybody. */
@Module({
  controllers: [
    ListPoliciesController,
    ShowCurrentPolicyController,
    ShowPolicyController,
    DraftPolicyController,
    ChangePolicyController,
    DeletePolicyController,
    ActivatePolicyController,
    PreviewPolicyController,
    ShowPolicyPreviewController,
    SteerPolicyPreviewController,
  ],
  providers: [
    PolicyVersions,
    PolicyViews,
    ListPoliciesHandler,
    ShowCurrentPolicyHandler,
    ShowPolicyHandler,
    DraftPolicyHandler,
    ChangePolicyHandler,
    DeletePolicyHandler,
    ActivatePolicyHandler,
    PolicyPreviews,
    PreviewPolicyHandler,
    ShowPolicyPreviewHandler,
    SteerPolicyPreviewHandler,
    WorkOnPreview,
    PreviewTicks,
  ],
})
export class PolicyModule implements OnModuleInit {
  onModuleInit(): void {
    registerProblemTexts(policyProblemTexts);
  }
}
