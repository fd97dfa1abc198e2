import type { HouseRules } from '#handbook/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of the library in every service, whatever its model. */
export const LIBRARY_RULES: HouseRules = {
  anchor: 'section.library-in-every-service',
  title: () => 'The library, in every service',
  rules: [
    rule(
      'library-item-unknown',
      'SH-99',
      'A document that is said to be one of the model’s is one that the model names.',
    ),
    rule(
      'library-of-a-school',
      'SH-99',
      'What each school has of its own stands with the school; the rest is one for all.',
    ),
    rule(
      'library-item-held',
      'SH-98',
      'A document of the model stands in the library once; what is new in it is a version.',
    ),
    rule('library-withdrawn', 'WI-79', 'A document that was withdrawn stays as it was.'),
    rule('library-not-for-comment', 'SH-05', 'A draft is commented on while it is out for comment.'),
  ],
}
