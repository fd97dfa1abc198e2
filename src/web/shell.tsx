import { type ComponentChildren } from 'preact'
import { classNames } from '#govuk/class-names.ts'
import { SkipLink } from '#govuk/skip-link.tsx'
import { type Assets } from './assets/build-assets.ts'

type Link = { text: string; href: string }

type MenuItem = Link & { isCurrent?: boolean; isUnderMore?: boolean }

export type ShellProps = {
  title: string
  assets: Pick<Assets, 'css' | 'js' | 'jsEnabled' | 'favicon'>
  /** Whose service it is; nothing where that is not known yet. */
  organisation?: string | undefined
  /** Who is signed in, and where they find what is theirs. */
  who?: { name: string; href: string } | undefined
  /** The parts of the service; left out for somebody who has not signed in. */
  nav?: readonly MenuItem[] | undefined
  /** What can be looked for at the top of every page; no search where nothing can. */
  search?: string | false | undefined
  /** What must be said on every page: a trial, a demonstration. */
  banner?: ComponentChildren
  breadcrumbs?: ComponentChildren
  /** Says in the title too that something is wrong, for it is read out first. */
  hasErrors?: boolean | undefined
  /** For tables that need the whole screen. */
  wide?: boolean | undefined
  footer?: ComponentChildren
  footerLinks?: readonly Link[] | undefined
  /** Scripts of this page alone. */
  scripts?: readonly string[] | undefined
  children: ComponentChildren
}

/** The whole document around a page's own matter. It knows nothing of the service but what it is told. */
export function Shell(props: ShellProps) {
  const { title, assets, nav, banner, breadcrumbs, hasErrors, wide, scripts = [], children } = props
  const width = classNames('govuk-width-container', wide && 'wm-width--wide')
  return (
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${hasErrors ? 'Error: ' : ''}${title} – Waymark`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#17484a" />
        <link rel="icon" href={assets.favicon} type="image/svg+xml" />
        <link rel="stylesheet" href={assets.css} />
      </head>
      <body class="govuk-template__body">
        <script src={assets.jsEnabled} />
        <SkipLink href="#main-content">Skip to main content</SkipLink>
        <Header {...props} width={width} />
        {nav && nav.length > 0 && <Navigation items={nav} width={width} />}
        {banner}
        <div class={width}>
          {breadcrumbs}
          <main class="govuk-main-wrapper" id="main-content">
            {children}
          </main>
        </div>
        <Footer {...props} width={width} />
        <script type="module" src={assets.js} />
        {scripts.map((src) => (
          <script type="module" src={src} />
        ))}
      </body>
    </html>
  )
}

type Framed = ShellProps & { width: string }

function Header({ organisation, who, search, width }: Framed) {
  return (
    <header class="wm-header">
      <div class={width}>
        <div class="wm-header__in">
          <a class="wm-brand" href="/">
            <BrandMark />
            <span>Waymark</span>
          </a>
          {organisation && <span class="wm-header__org">{organisation}</span>}
          {search && <Search says={search} />}
          {who && (
            <a class="wm-header__me" href={who.href}>
              {who.name}
            </a>
          )}
        </div>
      </div>
    </header>
  )
}

/** A cairn of three stones. */
function BrandMark() {
  return (
    <svg class="wm-brand__mark" viewBox="0 0 30 32" aria-hidden="true" focusable="false">
      <ellipse cx="15" cy="27" rx="14" ry="4.6" />
      <ellipse cx="16" cy="16.4" rx="10" ry="4.3" />
      <ellipse cx="14.4" cy="6.6" rx="6.6" ry="4" />
    </svg>
  )
}

function Search({ says }: { says: string }) {
  return (
    <form class="wm-search" action="/search" method="get" role="search">
      <label class="govuk-visually-hidden" for="q">
        {says}
      </label>
      <input class="wm-search__in" id="q" name="q" type="search" placeholder={says} />
      <button class="wm-search__go">Search</button>
    </form>
  )
}

/** The parts of the service in one line; on a phone behind Menu, what is looked for seldom behind More. Both open without a script. */
function Navigation({ items, width }: { items: readonly MenuItem[]; width: string }) {
  const more = items.filter(({ isUnderMore }) => isUnderMore)
  const current = items.find(({ isCurrent }) => isCurrent)
  return (
    <nav class="wm-nav" aria-label="Main">
      <div class={width}>
        <details class="wm-nav__menu">
          <summary class="wm-nav__toggle">Menu {current && <span class="wm-nav__where">{current.text}</span>}</summary>
          <ul class="wm-nav__list">
            {items.map((item) => item.isUnderMore || <MenuEntry {...item} />)}
            {more.length > 0 && (
              <li class="wm-nav__rest">
                <details class="wm-nav__more">
                  <summary class="wm-nav__toggle">More</summary>
                  <ul class="wm-nav__list">
                    {more.map((item) => (
                      <MenuEntry {...item} />
                    ))}
                  </ul>
                </details>
              </li>
            )}
          </ul>
        </details>
      </div>
    </nav>
  )
}

function MenuEntry({ text, href, isCurrent }: MenuItem) {
  return (
    <li>
      <a class="wm-nav__link" href={href} aria-current={isCurrent ? 'page' : undefined}>
        {text}
      </a>
    </li>
  )
}

function Footer({ footer, footerLinks = [], width }: Framed) {
  if (!footer && footerLinks.length === 0) return null
  return (
    <footer class="wm-footer">
      <div class={width}>
        {footerLinks.length > 0 && (
          <ul class="wm-footer__list">
            {footerLinks.map(({ text, href }) => (
              <li>
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        )}
        {footer}
      </div>
    </footer>
  )
}
