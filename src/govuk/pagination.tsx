import { type ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

/** The way to the page before or after; `label` says what is there, on a pagination without numbers. */
export type PageLink = { href: string; text?: ComponentChildren; label?: ComponentChildren }

/** One page by its number, or the gap where some are left out. */
export type PageNumber =
  | { number: string | number; href: string; current?: boolean | undefined; accessibleLabel?: string | undefined }
  | 'gap'

export type PaginationProps = {
  previous?: PageLink | undefined
  next?: PageLink | undefined
  pages?: readonly PageNumber[] | undefined
  label?: string | undefined
  classes?: string | undefined
}

/** The pages of a long list, or of a text in parts. */
export function Pagination({ previous, next, pages, label = 'Pagination', classes }: PaginationProps) {
  const block = !pages && Boolean(previous ?? next)
  return (
    <nav class={classNames('govuk-pagination', block && 'govuk-pagination--block', classes)} aria-label={label}>
      {previous && <Arrow direction="prev" word="Previous" block={block} link={previous} />}
      {pages && (
        <ul class="govuk-pagination__list">
          {pages.map((page) => (
            <Page page={page} />
          ))}
        </ul>
      )}
      {next && <Arrow direction="next" word="Next" block={block} link={next} />}
    </nav>
  )
}

function Page({ page }: { page: PageNumber }) {
  if (page === 'gap') return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  const { number, href, current, accessibleLabel = `Page ${number}` } = page
  return (
    <li class={classNames('govuk-pagination__item', current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={href}
        aria-label={accessibleLabel}
        aria-current={current ? 'page' : undefined}
      >
        {number}
      </a>
    </li>
  )
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

type ArrowProps = { direction: 'prev' | 'next'; word: string; block: boolean; link: PageLink }

function Arrow({ direction, word, block, link: { href, text, label } }: ArrowProps) {
  const icon = (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[direction]} />
    </svg>
  )
  const decorated = block && !label && 'govuk-pagination__link-title--decorated'
  return (
    <div class={`govuk-pagination__${direction}`}>
      <a class="govuk-link govuk-pagination__link" href={href} rel={direction}>
        {(block || direction === 'prev') && icon}
        <span class={classNames('govuk-pagination__link-title', decorated)}>{text ?? <PlainText word={word} />}</span>
        {block && label && (
          <>
            {' '}
            <span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">{label}</span>
          </>
        )}
        {!block && direction === 'next' && icon}
      </a>
    </div>
  )
}

function PlainText({ word }: { word: string }) {
  return (
    <>
      {word}
      <span class="govuk-visually-hidden"> page</span>
    </>
  )
}
