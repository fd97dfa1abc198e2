import { showHalfDays } from '#people/index.ts'
import type { Shown } from '#web/form-page.tsx'
import { WhyPage } from '#web/why-page.tsx'
import type { Allocation } from '../allocation/allocation.ts'

type Props = Shown & { allocation: Allocation; place: { name: string; href: string } }

/** Why allocated days are taken back. */
export const WithdrawPage = ({ allocation, place, ...shown }: Props) => (
  <WhyPage
    {...shown}
    title={`Take back ${showHalfDays(allocation.halfDays)}`}
    caption={place.name}
    breadcrumbs={[
      { text: place.name, href: place.href },
      { text: 'Days', href: `${place.href}/days?year=${allocation.schoolYear}` },
    ]}
    button="Take them back"
    revision={allocation.revision}
    hint={`${allocation.personName ?? 'Whoever would have given them'} has them to give again.`}
  />
)
