import type { HouseRules } from '#handbook/index.ts'
import { capital, word } from '#model/index.ts'

const many = (model: Parameters<typeof word>[0]) => word(model, 'target', { form: 'many' })

/** What holds of targets in every service that has them. */
export const TARGET_RULES: HouseRules = {
  anchor: 'section.targets-in-every-service',
  title: (model) => `${capital(many(model))}, in every service`,
  rules: [
    {
      id: 'target-step',
      source: 'NF-51',
      weight: 'firm',
      says: (model) =>
        `${capital(many(model))} take their steps in order, and are final with the last; what is final is fixed.`,
    },
    {
      id: 'target-value',
      source: 'NF-42',
      weight: 'firm',
      says: () => 'Each is a number of a whole group of pupils, never of a pupil, in the measure’s own unit.',
    },
    {
      id: 'target-together',
      source: 'NF-43',
      weight: 'firm',
      says: () =>
        '(implied) Of several things together no more is set than of any one of them: whoever reaches all reaches each.',
    },
    {
      id: 'target-once-each',
      source: 'NF-43',
      weight: 'firm',
      says: () => 'Where several have to agree, nobody agrees for two. Discussed anew, they are agreed anew.',
    },
    {
      id: 'target-comment',
      source: 'NF-56',
      weight: 'soft',
      says: () => 'Whoever discusses them says of each how effective and suitable it is.',
    },
  ],
}
