import { Pagination } from '#govuk/pagination.tsx'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Due } from '#work/due.ts'
import { DueList } from './due-list.tsx'

/** So many lines stand on a page: a service of 500 schools can have as many things late. */
export const DUES_OF_A_PAGE = 100

type Props = {
  dues: readonly Due[]
  today: PlainDate
  empty: string
  showOwner?: boolean
  /** From 1. */
  page: number
  /** The address of the list and what it asks for besides the page. */
  at: string
  query?: Readonly<Record<string, string>>
}

/** What is due, a page at a time, the longest overdue first. */
export function PagedDues({ dues, page, at, query = {}, ...list }: Props) {
  const last = Math.max(1, Math.ceil(dues.length / DUES_OF_A_PAGE))
  const number = Math.min(page, last)
  const to = (page: number) => `${at}?${new URLSearchParams({ ...query, page: String(page) }).toString()}`
  return (
    <>
      <DueList dues={dues.slice((number - 1) * DUES_OF_A_PAGE, number * DUES_OF_A_PAGE)} {...list} />
      {last > 1 && (
        <Pagination
          previous={number > 1 ? { href: to(number - 1), label: `${number - 1} of ${last}` } : undefined}
          next={number < last ? { href: to(number + 1), label: `${number + 1} of ${last}` } : undefined}
        />
      )}
    </>
  )
}

/** The page that an address asks for; what is no number asks for the first. */
export function readPage({ page = '' }: Readonly<Record<string, string>>): number {
  return /^[1-9][0-9]{0,4}$/.test(page) ? Number(page) : 1
}
