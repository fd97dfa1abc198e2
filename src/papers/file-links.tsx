/** The two files of a document, to keep. `of` says for those who hear it which document they are of. */
export function FileLinks({ href, query = '', of }: { href: string; query?: string; of: string }) {
  return (
    <>
      {(['Word', 'PDF'] as const).map((name, at) => (
        <>
          {at > 0 && ' · '}
          <a class="govuk-link" href={`${href}/${name.toLowerCase()}${query}`}>
            {name}
            <span class="govuk-visually-hidden"> file of {of}</span>
          </a>
        </>
      ))}
    </>
  )
}

/** The crest, at the head of a page when it is printed. */
export function PrintedCrest({ says }: { says: string | undefined }) {
  return says ? <img class="wm-arms wm-on-paper" src="/crest/picture" alt={says} /> : null
}
