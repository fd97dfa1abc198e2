import { WarningText } from '#govuk/warning-text.tsx'

/** Something that undoing left as it is, and why. */
export type Left = { name: string; what: string; leftBecause: string | null }

const WHAT: Readonly<Record<string, string>> = {
  person: 'the person',
  telephone: 'the telephone number',
  role: 'the role',
  'role-ended': 'the last day of the role',
}

/** What could not be taken back, named. */
export function NotTakenBack({ left }: { left: readonly Left[] }) {
  if (left.length === 0) return <p class="govuk-body">All that came from this file was taken back.</p>
  return (
    <>
      <WarningText>
        {left.length === 1 ? '1 thing was left as it is.' : `${left.length} things were left as they are.`}
      </WarningText>
      <ul class="govuk-list govuk-list--bullet">
        {left.slice(0, 200).map(({ name, what, leftBecause }) => (
          <li>
            {name}
            {WHAT[what] && `, ${WHAT[what]}`}: {leftBecause}
          </li>
        ))}
      </ul>
      {left.length > 200 && <p class="govuk-body">And {left.length - 200} more.</p>}
    </>
  )
}
