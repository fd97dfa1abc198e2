import assert from 'node:assert/strict'
import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { Breadcrumbs } from '#govuk/breadcrumbs.tsx'
import { toHtml } from './html.ts'
import { Shell, type ShellProps } from './shell.tsx'

const assets = { css: '/assets/a.css', js: '/assets/a.js', jsEnabled: '/assets/e.js', favicon: '/assets/favicon.svg' }

const signedIn: ShellProps = {
  title: 'My week',
  assets,
  organisation: 'Eskmoor School Improvement Service',
  who: { name: 'Ruth Adeyemi', href: '/me' },
  nav: [
    { text: 'My week', href: '/week', isCurrent: true },
    { text: 'Schools', href: '/schools' },
  ],
  search: 'Find a school or person',
  footer: 'Eskmoor’s service model for 2026/27.',
  footerLinks: [{ text: 'Help', href: '/help' }],
  children: <h1>Two things are late</h1>,
}

const shown = (props: Partial<ShellProps> = {}) => parse(toHtml(<Shell {...signedIn} {...props} />))

test('a page is sent as a whole document', () => {
  const html = toHtml(<Shell {...signedIn} />)
  expect(html).toMatch(/^<!doctype html><html lang="en" class="govuk-template"><head><meta charset="utf-8"/)
  expect(html).toMatch(/<\/body><\/html>$/)
})

describe('the shell of somebody who is signed in', () => {
  const page = shown()
  const one = (selector: string) => {
    const found = page.querySelectorAll(selector)
    assert.equal(found.length, 1, `${found.length} of ${selector}`)
    return found[0]!
  }

  test('is called after the page and the product', () => {
    expect(one('title').text).toBe('My week – Waymark')
  })

  test('takes the keyboard to the main content first', () => {
    expect(one('body > a').getAttribute('href')).toBe('#main-content')
    expect(one('main#main-content h1').text).toBe('Two things are late')
  })

  test('says whose service it is and who is signed in', () => {
    expect(one('.wm-header__org').text).toBe('Eskmoor School Improvement Service')
    expect(one('.wm-header__me').text).toBe('Ruth Adeyemi')
    expect(one('.wm-header__me').getAttribute('href')).toBe('/me')
    expect(one('a.wm-brand').getAttribute('href')).toBe('/')
  })

  test('has a labelled search that asks by address', () => {
    expect(one('form[role=search]').attributes).toMatchObject({ action: '/search', method: 'get' })
    expect(one('form label').getAttribute('for')).toBe(one('form input[name=q]').id)
  })

  test('marks the part of the service that is shown', () => {
    const links = one('nav.wm-nav').querySelectorAll('a')
    expect(links.map((link) => [link.text, link.getAttribute('href'), link.getAttribute('aria-current')])).toEqual([
      ['My week', '/week', 'page'],
      ['Schools', '/schools', undefined],
    ])
  })

  test('says on a phone which part is shown, and keeps what is looked for seldom under More', () => {
    const [week, schools] = signedIn.nav ?? []
    const handbook = { text: 'Handbook', href: '/handbook', isUnderMore: true }
    const menu = shown({ nav: [week!, schools!, handbook] }).querySelector('nav.wm-nav')!
    expect(menu.querySelectorAll('summary').map(({ text }) => text)).toEqual(['Menu My week', 'More'])
    expect(menu.querySelectorAll('details details a').map(({ text }) => text)).toEqual(['Handbook'])
    expect(menu.querySelectorAll('a').map(({ text }) => text)).toEqual(['My week', 'Schools', 'Handbook'])
  })

  test('has a footer with its links', () => {
    expect(one('footer').text).toContain('Eskmoor’s service model for 2026/27.')
    expect(one('footer a').getAttribute('href')).toBe('/help')
  })

  test('loads its own stylesheet and scripts, and holds no inline style or script', () => {
    expect(one('link[rel=stylesheet]').getAttribute('href')).toBe('/assets/a.css')
    expect(one('link[rel=icon]').getAttribute('href')).toBe('/assets/favicon.svg')
    const scripts = page.querySelectorAll('script')
    expect(scripts.map((script) => [script.getAttribute('src'), script.text])).toEqual([
      ['/assets/e.js', ''],
      ['/assets/a.js', ''],
    ])
    expect(page.querySelectorAll('style, [style], [onclick], [onload]')).toEqual([])
  })

  test('lets GOV.UK’s components know of JavaScript before anything is drawn', () => {
    expect(one('body').children[0]?.getAttribute('src')).toBe('/assets/e.js')
  })
})

test('somebody who has not signed in is shown neither navigation nor search', () => {
  const page = shown({ who: undefined, nav: undefined, search: false, organisation: undefined })
  expect(page.querySelectorAll('nav, form, .wm-header__me, .wm-header__org')).toEqual([])
  expect(page.querySelectorAll('a.wm-brand, main#main-content')).toHaveLength(2)
})

test('a page with something wrong says so in its title', () => {
  expect(shown({ hasErrors: true }).querySelector('title')?.text).toBe('Error: My week – Waymark')
})

test('breadcrumbs stand before the main content, a banner before both', () => {
  const page = shown({
    breadcrumbs: <Breadcrumbs items={[{ text: 'Schools', href: '/schools' }]} />,
    banner: <p id="b" />,
  })
  expect(page.querySelector('.govuk-breadcrumbs + main')).toBeTruthy()
  expect(page.querySelector('#b + .govuk-width-container')).toBeTruthy()
})

test('a wide page is as wide from header to footer', () => {
  expect(shown({ wide: true }).querySelectorAll('.govuk-width-container:not(.wm-width--wide)')).toEqual([])
  expect(shown().querySelectorAll('.wm-width--wide')).toEqual([])
})

test('text from a person is text', () => {
  const page = shown({ title: '<b>', who: { name: '<script>', href: '/me' } })
  expect(page.querySelector('title')?.innerHTML).toBe('&lt;b> – Waymark')
  expect(page.querySelector('.wm-header__me')?.text).toBe('<script>')
})
