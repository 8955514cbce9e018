/** The codes are published words, so contracts are their home. */
export { type ExplanationCode, explanationCodes, type InfeasibilityCode, infeasibilityCodes } from '@app/contracts';
