import { showDate } from '#shared/show-date.ts'
import { inDays, kilometres, peopleFor, shared, type Giver, type Wanted } from './fit.ts'

/** RO-47. What speaks for and against an offer, in words. `community` is what a community is called here. */
export function reasonsFor(wanted: Wanted, giver: Giver, community: string): string[] {
  const km = kilometres(wanted.spot, giver.spot)
  const found = shared(wanted, giver)
  const of = wanted.stems.length
  const isSame = giver.aspect === wanted.aspect
  return [
    ...(giver.id === wanted.strengthId ? ['The school asked for it.'] : []),
    `It is of ${giver.aspectName.toLowerCase()}${isSame ? ', as what is needed' : ', and not of what is needed'}; ${wordsSay(found, of)}.`,
    giver.communityId === undefined
      ? `It is in no ${community}.`
      : giver.communityId === wanted.communityId
        ? `It is in the same ${community}${giver.communityName ? `, ${giver.communityName}` : ''}.`
        : `It is in another ${community}${giver.communityName ? `, ${giver.communityName}` : ''}.`,
    ...(km === undefined ? [] : [`It is ${km < 1 ? 'less than 1' : Math.round(km)} km away.`]),
    ...(giver.forGroupName ? [`It is offered for ${giver.forGroupName}.`] : []),
    ...(wanted.given.length > 0
      ? [
          `Given by ${peopleFor(wanted, giver)
            .map(({ name }) => name)
            .join(' or ')}.`,
        ]
      : []),
    `${inDays(giver.left)} of ${inDays(giver.halfDays)} are left.`,
    giver.isStale
      ? `It was last verified on ${showDate(giver.confirmedOn)}: that is stale.`
      : `It was verified on ${showDate(giver.confirmedOn)}.`,
    ...(giver.risk ? [`Its own school is ‘${giver.risk}’.`] : []),
    ...(giver.flags > 0
      ? [`Figures show ${giver.flags} ${giver.flags === 1 ? 'thing' : 'things'} of its own school.`]
      : []),
  ]
}

const wordsSay = (found: number, of: number) => {
  if (of === 0) return 'no words were asked for'
  if (found === 0) return 'in other words'
  return found === of
    ? 'all words that are asked for are in it'
    : `${found} of ${of} words that are asked for are in it`
}
