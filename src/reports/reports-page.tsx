import { capital, word, type Programme, type ServiceModel } from '#model/index.ts'
import { asksForTraining } from '#people/index.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'

type Report = {
  href: string
  what: string | ((model: ServiceModel) => string)
  says: string
  isFor?: (model: ServiceModel) => boolean
  ofAllSchools?: true
}

/** What many of a thing are called in the model. */
function manyOf(key: Parameters<typeof word>[1]) {
  return (model: ServiceModel) => capital(word(model, key, { form: 'many' }))
}

const REPORTS: readonly Report[] = [
  {
    href: '/reports/year',
    what: 'The service’s year on two pages',
    says: 'Which schools worry it, what it gives them, what that changed, and what is late.',
  },
  {
    href: '/worries',
    what: 'Schools that worry the service',
    says: 'Why each does, what it is given, and what is late there.',
    ofAllSchools: true,
  },
  {
    href: '/reports/schools',
    what: 'All schools at a glance',
    says: 'What each has ordered, how far its year has come, its adviser, and what is known of it.',
    ofAllSchools: true,
  },
  {
    href: '/due',
    what: 'What is due',
    says: 'Everything that people of the service have to do, the longest overdue first.',
  },
  {
    href: '/misfits',
    what: 'What does not fit',
    says: 'Wrong or missing entries, each with the link that mends it.',
  },
  {
    href: '/actions',
    what: manyOf('action'),
    says: 'All that was agreed with schools and is still open, the longest overdue first.',
  },
  {
    href: '/support-teams',
    what: manyOf('supportTeam'),
    says: 'Who acts together at which school, and which of them are still to be evaluated.',
    isFor: ({ supportTeams }) => supportTeams !== undefined,
    ofAllSchools: true,
  },
  {
    href: '/interventions',
    what: manyOf('notice'),
    says: 'Which are in force at schools, on what each rests, and the letters that were written instead.',
    isFor: ({ interventions }) => interventions.length > 0,
    ofAllSchools: true,
  },
  {
    href: '/targets',
    what: manyOf('target'),
    says: 'How far the targets of each school are for the year.',
    isFor: ({ targets }) => targets !== undefined,
  },
  {
    href: '/annual-reports',
    what: manyOf('annualReport'),
    says: 'How far each school’s is for the year, and which schools have none.',
    isFor: ({ annualReport }) => annualReport !== undefined,
  },
  {
    href: '/schools/inspections',
    what: 'Inspections',
    says: 'All schools by their latest inspection, each in the framework of its day.',
  },
  {
    href: '/reports/schools-without',
    what: 'Schools without somebody',
    says: 'Schools with nobody in a role that each school has.',
    isFor: ({ roles }) => roles.some(({ onePerSchool }) => onePerSchool),
  },
  {
    href: '/reports/training',
    what: 'Training',
    says: 'Who is ready for what, and what lapses soon.',
    isFor: asksForTraining,
  },
  {
    href: '/themes',
    what: 'Themes of the year',
    says: 'What visits have found of what the service looks at in all its schools, and in how many.',
    isFor: ({ recordForms }) =>
      recordForms.some(({ sections }) => sections.some(({ entries }) => entries === 'themes')),
  },
  {
    href: '/flags',
    what: 'What figures show',
    says: 'Schools whose figures meet a trigger of the model, with the reasoning, and those of too few pupils to be sure apart.',
    isFor: ({ triggers }) => triggers !== undefined,
  },
  {
    href: '/hypotheses',
    what: 'Questions from figures',
    says: 'Which schools have none before the day on which they are tested, and how far the others are.',
    isFor: ({ visitTypes }) => visitTypes.some(({ hypotheses }) => hypotheses !== undefined),
  },
  {
    href: '/self-evaluations',
    what: 'How schools see themselves',
    says: 'Which schools have no current one, and where each stands in its cycle.',
    isFor: ({ selfEvaluation }) => selfEvaluation !== undefined,
  },
  {
    href: '/readiness',
    what: 'Readiness for inspection',
    says: 'Schools that are likely to be inspected within the year, and how ready each was found to be.',
    isFor: ({ selfEvaluation }) => selfEvaluation?.readiness !== undefined,
  },
  {
    href: '/time/report',
    what: 'Time by function',
    says: 'What was done in a school year, in school and off site, and whose weeks are not confirmed.',
    isFor: ({ time }) => time !== undefined,
  },
  {
    href: '/reports/reasons',
    what: 'Rules set aside',
    says: 'Where people went ahead although a rule says otherwise: who, when and why.',
  },
]

type Props = {
  frame: Frame
  model: ServiceModel
  /** How many schools are behind on each programme that any follows. */
  behind: readonly { programme: Programme; behind: number }[]
  /** Whether the reader knows of the work of all schools. */
  seesAll: boolean
}

/** The reports of the service, each with the question that it answers; none to which its model has nothing to ask. */
export function ReportsPage({ frame, model, behind, seesAll }: Props) {
  const reports = [
    ...REPORTS.filter(({ isFor, ofAllSchools }) => (!isFor || isFor(model)) && (!ofAllSchools || seesAll)),
    ...behind.map((each) => positionReport(model, each)),
  ]
  return (
    <Page frame={frame} title="Reports">
      <h1 class="govuk-heading-l">Reports</h1>
      <ul class="wm-rows">
        {reports.map(({ href, what, says }) => (
          <li>
            <a class="govuk-link wm-rows__what" href={href}>
              {typeof what === 'string' ? what : what(model)}
            </a>
            <span>{says}</span>
          </li>
        ))}
      </ul>
    </Page>
  )
}

/** NF-05. Where schools stand on a programme, with how many are behind. */
function positionReport(model: ServiceModel, { programme, behind }: Props['behind'][number]) {
  const count = behind === 1 ? '1 school is behind' : `${behind} schools are behind`
  return {
    href: `/programmes?programme=${programme.id}&standing=behind`,
    what: `Where schools stand: ${programme.name}`,
    says: `How far each school has come on this ${word(model, 'programme')} this year: ${count}.`,
  }
}
