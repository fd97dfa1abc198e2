export { flagRoutes } from './flag-routes.tsx'
export { flagsHeldOf } from './flags-held.ts'
export { FLAG_RULES, flagEventSentences } from './flag-sentences.ts'
export { draftOf, type FlagRead } from './flag-words.ts'
export {
  besideFlags,
  readFlagOnce,
  type FlagOnce,
  type FlagReadOnce,
  type SaidOfFlags,
  type SayOfFlags,
} from './flag-once.ts'
export { flagCountsOf, listFlags } from './flag-store.ts'
export { mayListFlags } from './flag-policy.ts'
export { FlagLines, flagsOfSchool, flagsSchoolPanel } from './school-flags.tsx'
export { findNewlyFlagged, NewlyFlaggedList, type NewlyFlagged } from './newly-flagged.tsx'
export { workOutFlags } from './work-out-flags.ts'
