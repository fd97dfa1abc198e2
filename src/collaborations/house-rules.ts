import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of joint work in every service that has it. */
export const COLLABORATION_RULES: HouseRules = {
  anchor: 'section.joint-work-in-every-service',
  title: () => 'Schools that work together, in every service',
  rules: [
    rule('joint-is-over', 'XX-05', 'Of joint work that has ended nothing more is written.'),
    rule('joint-days', 'XX-15', 'Joint work ends after it began, and its meetings lie between.'),
    rule('joint-schools', 'XX-13', 'Joint work has a school as long as it goes on.'),
    rule('joint-school-open', 'XX-13', 'A school that is not open begins nothing with others.'),
    rule('joint-school-known', 'XX-15', 'A school is named by its URN or its whole name.'),
    rule('joint-school-once', 'XX-15', 'A school takes part once at a time.'),
    rule('joint-own-school', 'XX-03', 'Joint work is set up by one of the schools that take part.'),
    rule('joint-person-once', 'XX-15', 'Somebody is named once for a part.'),
    rule('joint-appointing-school', 'RO-51', 'Where one school appoints, it is one of those that share the post.'),
  ],
}
