export type {
  CustomStep,
  Plan,
  PlanInput,
  PlannedStep,
  PlanSettings,
  Problem,
  ProblemCode,
  StepSetting,
  StepStatus,
} from './types.ts'
