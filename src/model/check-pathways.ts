import { type Misfit } from './fault.ts'
import { mapsAt, textsAt, type Placed } from './values.ts'

/** What does not fit within a model's pathways: a kind of stage that one has twice, a category that opens two of them, and one that nothing opens. */
export function checkPathways(raw: unknown): Misfit[] {
  const kinds = mapsAt(raw, 'pathways.*').flatMap(({ path, value }) =>
    twice(textsAt(value, 'stages.*.kind')).map((each) => ({
      path: [...path, ...each.path],
      wrong: `this pathway has another stage of the kind ${each.value}`,
      right: 'each kind of stage once in a pathway',
    })),
  )
  const openers = twice(textsAt(raw, 'pathways.*.opensWith.*')).map(({ path, value }) => ({
    path,
    wrong: `${value} opens another case already`,
    right: 'each category in one pathway',
  }))
  return [...kinds, ...openers, ...whatOpens(raw)]
}

/** Every pathway is opened by something, and one alone by what schools ask for. */
function whatOpens(raw: unknown): Misfit[] {
  const all = mapsAt(raw, 'pathways.*')
  const onRequest = all.filter(({ value }) => value.opensOnRequest === true)
  const unopened = all.filter(
    ({ value }) => value.opensOnRequest !== true && textsAt(value, 'opensWith.*').length === 0,
  )
  return [
    ...unopened.map(({ path }) => ({
      path: [...path, 'opensWith'],
      wrong: 'nothing opens this pathway',
      right: 'categories of need in opensWith, or opensOnRequest: true',
    })),
    ...onRequest.slice(1).map(({ path }) => ({
      path: [...path, 'opensOnRequest'],
      wrong: 'another pathway is opened by requests already',
      right: 'opensOnRequest in one pathway',
    })),
  ]
}

const twice = (found: Placed<string>[]) =>
  found.filter((each, at) => found.findIndex(({ value }) => value === each.value) < at)
