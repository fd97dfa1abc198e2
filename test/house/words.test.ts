import { HTMLElement, parse, TextNode, type Node } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { NEUTRAL_WORDS, type ServiceModel, type WordKey } from '#model/index.ts'
import { aSmallWorld } from '../support/a-small-world.ts'
import type { ModelName } from '../support/a-service.ts'
import { browse, testApp } from '../support/browse.ts'
import { listRoutes } from '../support/list-routes.ts'
import { putFirst } from '../support/put-first.ts'

const MODELS: ModelName[] = ['st-helens', 'norfolk', 'wiltshire', 'essex', 'rotherham']
const KEYS = Object.keys(NEUTRAL_WORDS) as WordKey[]

/** What is the register's or the law's own term, whatever a service calls itself. */
const NOT_OURS = [/local authorit(y|ies)/gi]

/** Pages of those who have not signed in know no model; a model's own text is its own. */
const NOT_READ = [
  /\/(word|pdf|picture)$/,
  /\.xlsx$/,
  /^\/sign-in/,
  /^\/choose-service/,
  /^\/invitation/,
  /^\/(forgotten|new)-password/,
  /^\/set-up/,
  /^\/models\/:versionId\/text/,
  // A document of a school’s own, as it sent it.
  /\/own-tool$/,
  // Only where a model lets a change go ahead of those who agree; none of the five does.
  /\/put-in-force$/,
  // For a device, before anybody has signed in.
  /^\/service-worker\.js$/,
  /^\/offline/,
  /\*$/,
]

type Found = { url: string; key: WordKey; around: string }

/** Finds the neutral terms that stand on a page though the model renames them. */
function findStrangeWords(model: ServiceModel): (url: string, body: string) => Found[] {
  // Longest first: a sentence of the model may hold its own words, and a word of the model the neutral one of another.
  const known = [...ownTexts(model), ...NOT_OURS]
  const strange = KEYS.filter((key) => isRenamed(model, key)).map((key) => {
    const { one, many } = NEUTRAL_WORDS[key]
    return { key, pattern: new RegExp(`\\b(${one}|${many})\\b`, 'i') }
  })
  return (url, body) => {
    const text = known.reduce((left: string, own) => left.replaceAll(own, ' · '), textOf(body))
    return strange.flatMap(({ key, pattern }) => {
      const match = pattern.exec(text)
      return match ? [{ url, key, around: text.slice(Math.max(0, match.index - 40), match.index + 60) }] : []
    })
  }
}

/** What a person reads or hears: the text of the page, its title, and its labels for those who do not see. */
function textOf(body: string): string {
  const labels: string[] = []
  const read = (node: Node): string => {
    if (!(node instanceof HTMLElement)) return node instanceof TextNode ? node.text : ''
    if (UNREAD.has(node.tagName)) return ''
    labels.push(node.getAttribute('aria-label') ?? '', node.getAttribute('placeholder') ?? '')
    return `${node.childNodes.map(read).join('')}\n`
  }
  return [read(parse(body)), ...labels].join('\n').replace(/\s+/g, ' ')
}

const UNREAD = new Set(['SCRIPT', 'STYLE', 'TEXTAREA'])

function isRenamed(model: ServiceModel, key: WordKey): boolean {
  return model.words[key].one.toLowerCase() !== NEUTRAL_WORDS[key].one
}

/** Every text of the model, with the capital that a sentence gives it, the longest first. */
function ownTexts(model: ServiceModel): string[] {
  const texts = new Set<string>()
  const walk = (value: unknown) => {
    if (typeof value === 'string') texts.add(value.replace(/\s+/g, ' ').trim())
    else if (value && typeof value === 'object') Object.values(value).forEach(walk)
  }
  walk(model)
  for (const key of KEYS)
    if (!isRenamed(model, key)) [model.words[key].one, model.words[key].many].forEach((text) => texts.delete(text))
  // A value of a closed list, such as a kind of what is kept, may be a neutral term: it is no text of the service's.
  const ownWords = new Set(KEYS.flatMap((key) => [model.words[key].one, model.words[key].many]))
  for (const { one, many } of Object.values(NEUTRAL_WORDS))
    for (const term of [one, many]) if (!ownWords.has(term)) texts.delete(term)
  const all = [...texts].flatMap((text) => [
    text,
    text.slice(0, 1).toUpperCase() + text.slice(1),
    text.slice(0, 1).toLowerCase() + text.slice(1),
  ])
  const isTelling = (text: string) =>
    KEYS.some((key) => text.toLowerCase().includes(NEUTRAL_WORDS[key].one.toLowerCase()))
  return [...new Set(all)].filter(isTelling).sort((one, other) => other.length - one.length)
}

const unreadIn: string[][] = []
/** Enough of one kind of page to see what it says. */
const ENOUGH = 3

describe('XX-02: every page speaks the authority’s own words', () => {
  test.each(MODELS)(
    'in %s',
    async (name) => {
      const { service, actors, others, addressesOf } = await aSmallWorld(name)
      const [browsers, more] = await Promise.all(
        [actors, others].map((group) => Promise.all(group.map((actor) => browse(service, actor)))),
      )
      const strangeWordsOn = findStrangeWords(service.model)
      const found: Found[] = []
      const unread: string[] = []
      for (const { url } of await listReadableRoutes(service.now)) {
        let pages = 0
        // A search that knows only one answer leads there.
        let leadsElsewhere = false
        const addresses = await addressesOf(url)
        for (const readers of [browsers, more]) {
          if (pages > 0) break
          for (const address of addresses)
            for (const browser of [...(readers ?? [])]) {
              if (pages >= ENOUGH) break
              const { status, body } = await browser.visit(address)
              expect(status, address).toBeLessThan(500)
              leadsElsewhere ||= status === 303
              if (status !== 200) continue
              pages += 1
              found.push(...strangeWordsOn(url, body))
              putFirst(readers, browser)
            }
        }
        if (pages === 0 && !leadsElsewhere) unread.push(url)
      }
      unreadIn.push(unread)
      expect([...new Map(found.map((each) => [`${each.url} ${each.key}`, each])).values()]).toEqual([])
    },
    120_000,
  )

  test('and no route was left out in all of the models: what it shows is in test/support/a-small-world.ts', () => {
    const [first = [], ...others] = unreadIn
    expect(first.filter((url) => others.every((unread) => unread.includes(url)))).toEqual([])
  })
})

async function listReadableRoutes(now: Date) {
  const routes = listRoutes(await testApp(now))
  expect(routes.length).toBeGreaterThan(40)
  return routes.filter(({ url, methods }) => methods.includes('GET') && !NOT_READ.some((pattern) => pattern.test(url)))
}

test('the check finds a neutral term that a model renames, and no word of the model itself', async () => {
  const { service } = await aSmallWorld('norfolk')
  const strangeWordsOn = findStrangeWords(service.model)
  const keysOn = (html: string) => strangeWordsOn('/', `<main>${html}</main>`).map(({ key }) => key)
  expect(keysOn('<h1>Your in-depth reviews</h1>')).toEqual(['review'])
  expect(keysOn('<p>An <b>action</b> is late</p>')).toEqual(['action'])
  expect(keysOn('<input aria-label="Panel">')).toEqual(['panel'])
  expect(keysOn('<p>An action point is late; the governing body meets; 2 local authorities</p>')).toEqual([])
  expect(keysOn('<textarea>The panel met</textarea>')).toEqual([])
})
