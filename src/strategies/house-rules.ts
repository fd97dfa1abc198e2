import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of strategies and areas of specialists in every service that has them. */
export const STRATEGY_RULES: HouseRules = {
  anchor: 'section.strategies-in-every-service',
  title: () => 'Strategies and areas of specialists, in every service',
  rules: [
    rule('activity-strategy', 'SH-25', 'An activity is under a strategy that the model names.'),
    rule('activity-day', 'SH-25', 'An activity that is entered has happened.'),
    rule('strategy-year', 'SH-78', 'A report is of this school year or one of the four before it.'),
    rule(
      'strategy-changed-meanwhile',
      'XX-05',
      'Of two who write of a strategy at once, the second reads what the first wrote.',
    ),
    rule('area-of-the-model', 'SH-82', 'A specialist is recorded under an area that the model names.'),
    rule('area-by-role', 'SH-82', 'Who is recorded under an area holds one of its roles.'),
    rule('area-once', 'SH-82', 'Nobody is recorded under an area twice at a time.'),
  ],
}
