import { askAboutNamesIn, type TextToAsk } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import { THE_SERVICE } from '#work/actor.ts'
import type { Work } from '#work/work.ts'
import type { CommissionSaid } from './commission/commission.ts'
import type { PrioritySaid } from './priorities/priority.ts'

/** XX-12. Asks about what looks like the name of a pupil or a teacher in texts of the whole service, or of a school. */
export const namesIn = (work: Work, texts: readonly TextToAsk[], schoolId: string = THE_SERVICE): Promise<Finding[]> =>
  askAboutNamesIn(work, schoolId, texts)

/** XX-12. The same of one text. */
export const namesInOne = (work: Work, where: string, field: string, text: string, schoolId?: string) =>
  namesIn(work, [{ where, field, text }], schoolId)

/** What is said of a priority in free words. */
export const textsOfPriority = ({ title, about, rolledFrom }: PrioritySaid): TextToAsk[] => [
  { where: 'what the priority is', field: 'title', text: title },
  { where: 'what it is about', field: 'about', text: about },
  { where: 'the activity that goes on', field: 'rolledFrom', text: rolledFrom ?? '' },
]

/** What is said of a commission in free words. */
export const textsOfCommission = ({ title, about, gains, capacity }: CommissionSaid): TextToAsk[] => [
  { where: 'what is commissioned', field: 'title', text: title },
  { where: 'what it is about', field: 'about', text: about },
  ...gains.map(({ what, says }) => ({ where: 'what is gained', field: `gain.${what}`, text: says })),
  { where: 'how capacity stays', field: 'capacity', text: capacity ?? '' },
]
