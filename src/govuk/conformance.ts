import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { HTMLElement, type Node, parse, TextNode } from 'node-html-parser'
import { type ComponentChild, type ComponentChildren, h, type VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, it } from 'vitest'

/** The options of GOV.UK Frontend's own macros, of whatever shape; each claim says what they are called here. */
export type Options = ReturnType<JSON['parse']>

type Claim = {
  ours: (options: Options) => VNode
  /** Published fixtures we do not follow, each for a reason given beside it. */
  except?: readonly string[]
}

type Fixture = { name: string; options: Options; html: string }

/**
 * GOV.UK Frontend publishes, for each component, options and the HTML they must give. A claim holds ours to all of them
 * but its exceptions, so that what an upgrade changes or adds fails here. Those that only pass on free attributes to an
 * element are left out throughout: our components have typed props instead.
 */
export function claim(component: string, { ours, except = [] }: Claim) {
  const file = `node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`
  const published = (JSON.parse(readFileSync(file, 'utf8')) as { fixtures: Fixture[] }).fixtures
  const claimed = published.filter(({ name, options }) => !except.includes(name) && !hasFreeAttributes(options))
  describe(component, () => {
    for (const { name, options, html } of claimed)
      it(name, () => assert.deepEqual(canonical(render(ours(options))), canonical(html)))
    it('claims at least three fixtures, and excepts only what is published', () => {
      assert.ok(claimed.length >= Math.min(3, published.length))
      assert.deepEqual(
        except.filter((name) => !published.some((each) => each.name === name)),
        [],
      )
    })
  })
}

function hasFreeAttributes(options: unknown): boolean {
  if (typeof options !== 'object' || options === null) return false
  return 'attributes' in options || Object.values(options).some(hasFreeAttributes)
}

/** What a fixture gives as `html` or `text`, as children. */
export function content(option: { html?: string; text?: string | number } | undefined): ComponentChildren {
  if (!option) return undefined
  return option.html ? fromHtml(option.html) : option.text
}

/** Markup from a fixture as nodes, since our components take no markup in strings. */
export function fromHtml(html: string): ComponentChild {
  const toNode = (node: Node): ComponentChild => {
    if (node instanceof TextNode) return node.text
    if (!(node instanceof HTMLElement)) return null
    return h(node.rawTagName, node.attributes, ...node.childNodes.map(toNode))
  }
  return h('x-fragment', null, ...parse(html.trim()).childNodes.map(toNode))
}

/** The modifier that a fixture's class asks for: `grey` of `govuk-tag--grey`. */
export function modifier(classes: string | undefined, block: string): string | undefined {
  return classes
    ?.split(' ')
    .find((name) => name.startsWith(`${block}--`))
    ?.slice(block.length + 2)
}

/** A fixture's classes without those our components have a prop for. */
export function without(classes: string | undefined, ...ours: readonly (string | undefined)[]): string | undefined {
  return classes
    ?.split(' ')
    .filter((name) => !ours.includes(name))
    .join(' ')
}

const inline = new Set(['a', 'b', 'code', 'em', 'i', 'small', 'span', 'strong'])

/** The same markup in one spelling: attributes and classes sorted, white space kept only between words on a line. */
export function canonical(html: string): unknown[] {
  return shapes(parse(html.replaceAll(/<\/?x-fragment>/g, '')))
}

function shapes(parent: HTMLElement): unknown[] {
  const children = parent.childNodes.filter((node) => node instanceof TextNode || node instanceof HTMLElement)
  return children
    .map((node, place) => shape(node, children[place - 1], children[place + 1]))
    .filter((each) => each !== '')
}

function shape(node: Node, before: Node | undefined, after: Node | undefined): unknown {
  if (node instanceof HTMLElement) {
    const attributes = Object.entries(node.attributes).map(([name, value]) => [name, spelt(name, value)])
    return [node.rawTagName, Object.fromEntries(attributes.sort()), shapes(node)]
  }
  let text = node.text.replace(/\s+/g, ' ')
  if (!isInline(before)) text = text.trimStart()
  if (!isInline(after)) text = text.trimEnd()
  return text
}

function isInline(node: Node | undefined): boolean {
  return node instanceof HTMLElement && inline.has(node.rawTagName)
}

function spelt(name: string, value: string): string {
  return name === 'class' ? value.split(/\s+/).filter(Boolean).sort().join(' ') : value.trim()
}

/** Fixtures also try what happens to missing items; ours take lists that have none. */
export function some(items: Options[] | undefined): Options[] {
  return (items ?? []).filter(Boolean)
}
