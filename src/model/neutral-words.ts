/** A word with its forms; `short` is what is said once it has been introduced: 'SPP'. */
export type Word = {
  readonly one: string
  readonly many: string
  readonly article: 'a' | 'an'
  readonly short?: string | undefined
  /** Where initials are spoken as a word: 'a RAP'. */
  readonly shortArticle?: 'a' | 'an' | undefined
}

/** The neutral terms of the code and what they are called where a model is silent. */
export const NEUTRAL_WORDS = {
  authority: { one: 'authority', many: 'authorities', article: 'an' },
  service: { one: 'improvement service', many: 'improvement services', article: 'an' },
  linkAdviser: { one: 'link adviser', many: 'link advisers', article: 'a' },
  secondContact: { one: 'second contact', many: 'second contacts', article: 'a' },
  concernLead: { one: 'concern lead', many: 'concern leads', article: 'a' },
  specialist: { one: 'subject specialist', many: 'subject specialists', article: 'a' },
  peerHead: { one: 'peer practitioner', many: 'peer practitioners', article: 'a' },
  headteacher: { one: 'headteacher', many: 'headteachers', article: 'a' },
  chairOfGovernors: { one: 'chair of governors', many: 'chairs of governors', article: 'a' },
  governor: { one: 'governor', many: 'governors', article: 'a' },
  nominatedGovernor: { one: 'nominated governor', many: 'nominated governors', article: 'a' },
  visit: { one: 'visit', many: 'visits', article: 'a' },
  record: { one: 'record of visit', many: 'records of visit', article: 'a' },
  term: { one: 'term', many: 'terms', article: 'a' },
  group: { one: 'group', many: 'groups', article: 'a' },
  selfEvaluation: { one: 'self-evaluation', many: 'self-evaluations', article: 'a' },
  plan: { one: 'support plan', many: 'support plans', article: 'a' },
  review: { one: 'in-depth review', many: 'in-depth reviews', article: 'an' },
  needCategory: { one: 'need category', many: 'need categories', article: 'a' },
  panel: { one: 'panel', many: 'panels', article: 'a' },
  annualReport: { one: 'annual report', many: 'annual reports', article: 'an' },
  dataSet: { one: 'data set', many: 'data sets', article: 'a' },
  programme: { one: 'programme', many: 'programmes', article: 'a' },
  action: { one: 'action', many: 'actions', article: 'an' },
  theme: { one: 'theme', many: 'themes', article: 'a' },
  keyQuestion: { one: 'key question', many: 'key questions', article: 'a' },
  target: { one: 'target', many: 'targets', article: 'a' },
  supportTeam: { one: 'support team', many: 'support teams', article: 'a' },
  notice: { one: 'formal notice', many: 'formal notices', article: 'a' },
  request: { one: 'request for help', many: 'requests for help', article: 'a' },
  paidExtra: { one: 'paid extra', many: 'paid extras', article: 'a' },
  directory: { one: 'directory of expertise', many: 'directories of expertise', article: 'a' },
  annualStatement: { one: 'annual statement', many: 'annual statements', article: 'an' },
  livePicture: { one: 'picture of the school', many: 'pictures of schools', article: 'a' },
} as const satisfies Record<string, Word>

/** A neutral term that a model may rename. */
export type WordKey = keyof typeof NEUTRAL_WORDS
