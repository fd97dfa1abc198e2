/** The way to a list as a file: the same rows in the same order, all of them. `query` is what its address asks for. */
export function SaveList({ url, query }: { url: string; query: Readonly<Record<string, string>> }) {
  const asked = new URLSearchParams(query).toString()
  const address = (ending: string) => `${url}.${ending}${asked ? `?${asked}` : ''}`
  return (
    <p class="govuk-body">
      Keep this list:{' '}
      <a class="govuk-link" href={address('xlsx')}>
        as a workbook (.xlsx)
      </a>{' '}
      or{' '}
      <a class="govuk-link" href={address('csv')}>
        as text (.csv)
      </a>
    </p>
  )
}
