import { aWord } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import type { Misfit, MisfitSource } from '#work/misfit.ts'
import { MOST_MISFITS } from '#work/misfit.ts'
import type { Look } from '#work/work.ts'
import { listSchoolsWithout, type SchoolWithout } from './schools-without-store.ts'

const POSTS = [
  { kind: 'headteacher', word: 'headteacher', title: 'Schools whose headship is empty' },
  { kind: 'chair-of-governors', word: 'chairOfGovernors', title: 'Schools without a chair of governors' },
] as const

/** Schools that the service works with in which a post that each has is empty, for those who keep its people. */
export const postMisfits: readonly MisfitSource[] = POSTS.map(({ kind, word, title }) => ({
  kind: { id: `without-${kind}`, title },
  async list(look) {
    const role = look.model.roles.find((each) => each.kind === kind)
    if (!role || !look.reach('keep-people').everything) return []
    const schools = await listSchoolsWithout(look, role.id, { atMost: MOST_MISFITS + 1 })
    return schools.map((school) => lineOf(look, school, word))
  },
}))

function lineOf(
  { model }: Look,
  { id, name, lastName, lastUntil }: SchoolWithout,
  post: (typeof POSTS)[number]['word'],
): Misfit {
  const until = lastUntil ? toPlainDate(lastUntil) : undefined
  return {
    what: name,
    says: lastName
      ? `${lastName} was ${aWord(model, post)} there until ${until ? showShortDate(until) : 'an earlier day'}.`
      : 'Nobody has been entered.',
    href: `/schools/${id}/people`,
    mend: 'Enter who it is',
  }
}
