import { capital, word, type WordKey } from '#model/index.ts'
import type { SchoolPanel } from '#schools/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'
import { isHeldOn, titleWithStanding, type HeldRole } from '../held-role.ts'
import { mayKeepPeopleOf, mayOpenPerson, maySeeTeam } from '../people-policy.ts'
import { listRolesIn } from '../role/held-role-store.ts'

/** The school's people in one line: head and since when, chair, and those of whom every school has one. */
const peopleLine: SchoolPanel = {
  place: 'people',
  async show(look, school) {
    if (!maySeeTeam(look, school.id)) return undefined
    const now = (await listRolesIn(look, [school.id])).filter((held) => isHeldOn(held, look.today))
    const heads = now.filter(({ kind }) => kind === 'headteacher')
    const chairs = now.filter(({ kind }) => kind === 'chair-of-governors')
    return (
      <>
        {heads.map((held) => (
          <>
            <Named look={look} held={held} label={headWord(look, held)} />, since {showShortDate(held.startedOn)}
            {' · '}
          </>
        ))}
        {heads.length === 0 && <>{wordFor(look, 'headteacher')} not named · </>}
        {chairs.map((held) => (
          <>
            <Named look={look} held={held} label={wordFor(look, 'chairOfGovernors')} />
            {' · '}
          </>
        ))}
        {look.model.roles
          .filter(({ onePerSchool }) => onePerSchool)
          .map(({ id, name }) => (
            <OnePerSchool look={look} name={name} held={now.filter(({ role }) => role === id)} schoolId={school.id} />
          ))}
        {now
          .filter(({ kind, role }) => kind === 'adviser' && !isOnePerSchool(look, role))
          .map((held) => (
            <>
              <Named look={look} held={held} label={titleWithStanding(look.model, held)} />
              {' · '}
            </>
          ))}
        <a class="govuk-link" href={`/schools/${school.id}/people`}>
          all its people
        </a>
      </>
    )
  },
}

/** What a school's page says of its people. */
export const peopleSchoolPanels: readonly SchoolPanel[] = [peopleLine]

function isOnePerSchool({ model }: Look, role: string): boolean {
  return model.roles.some(({ id, onePerSchool }) => id === role && onePerSchool)
}

type OneProps = { look: Look; name: string; held: readonly HeldRole[]; schoolId: string }

function OnePerSchool({ look, name, held, schoolId }: OneProps) {
  if (held.length > 0)
    return (
      <>
        {held.map((each) => (
          <>
            <Named look={look} held={each} label={name} />
            {' · '}
          </>
        ))}
      </>
    )
  return (
    <>
      {name}{' '}
      {mayKeepPeopleOf(look, schoolId) ? (
        <a class="govuk-link" href={`/schools/${schoolId}/adviser`}>
          unassigned
        </a>
      ) : (
        'unassigned'
      )}
      {' · '}
    </>
  )
}

function Named({ look, held, label }: { look: Look; held: HeldRole; label: string }) {
  return (
    <>
      {label}{' '}
      {mayOpenPerson(look, held.personId, held.schoolIds) ? (
        <a class="govuk-link" href={`/people/${held.personId}`}>
          {held.personName}
        </a>
      ) : (
        held.personName
      )}
    </>
  )
}

function headWord(look: Look, held: HeldRole): string {
  return held.standing === 'substantive' ? wordFor(look, 'headteacher') : titleWithStanding(look.model, held)
}

function wordFor(look: Look, key: WordKey): string {
  return capital(word(look.model, key))
}
