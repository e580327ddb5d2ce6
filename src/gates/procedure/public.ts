export {
  blockingProblems,
  computePlans,
  makePlans,
  type PlannableBody,
  problemWords,
} from './plan/make.ts'
