import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Tag, type TagColour } from '#govuk/tag.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import { showMoment } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { DrawnFile } from './drawn-file.ts'

const STATUS: Readonly<Record<DrawnFile['status'], { says: string; colour: TagColour }>> = {
  waiting: { says: 'Being drawn out', colour: 'yellow' },
  ready: { says: 'Ready', colour: 'green' },
  failed: { says: 'Failed', colour: 'red' },
  'let-go': { says: 'Let go of', colour: 'grey' },
}

type ListProps = { frame: Frame; files: readonly DrawnFile[]; answers: Answers; findings: readonly Finding[] }

/** Where all that is held of a school or a person is asked for, and what was drawn out so far. */
export function DrawnFilesPage({ frame, files, answers, findings }: ListProps) {
  const title = 'Draw out all that is held'
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      breadcrumbs={[{ text: 'Library', href: '/library' }, { text: title }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            For a school or a person who asks for theirs: one zip of what was issued, attached, handed in and written
            before, with tables of the rest. Of a school it holds what its headteacher may read; neither drafts nor what
            was given in confidence.
          </p>
          <Form frame={frame} action="/drawn-files">
            <Radios
              name="of"
              legend="Of whom?"
              legendSize="m"
              value={answers.of}
              error={wrongWith(findings, 'of')}
              choices={[
                {
                  value: 'school',
                  label: 'A school',
                  conditional: <TextInput {...field('school')} label="URN or whole name" />,
                },
                {
                  value: 'person',
                  label: 'A person',
                  conditional: <TextInput {...field('person')} label="E-mail address or whole name" />,
                },
              ]}
            />
            <Textarea
              {...field('because')}
              label="Who asked for it, and when?"
              hint="It is kept in the history."
              rows={2}
            />
            <Button preventDoubleClick>Draw it out</Button>
          </Form>
        </div>
      </div>
      <h2 class="govuk-heading-m">Drawn out before</h2>
      {files.length === 0 ? (
        <p class="govuk-body">Each that is drawn out will stand here until its copy is let go of.</p>
      ) : (
        <ListTable
          caption="Drawn out before"
          rows={files}
          columns={[
            {
              head: 'Of',
              isName: true,
              cell: ({ id, name }) => (
                <a class="govuk-link" href={`/drawn-files/${id}`}>
                  {name}
                </a>
              ),
            },
            { head: 'State', cell: ({ status }) => <Tag colour={STATUS[status].colour}>{STATUS[status].says}</Tag> },
            { head: 'Asked', cell: ({ askedBy, askedAt }) => `${askedBy}, ${showMoment(askedAt)}` },
          ]}
        />
      )}
    </Page>
  )
}

/** How far one is, and the file when it is there. */
export function DrawnFilePage({ frame, file }: { frame: Frame; file: DrawnFile }) {
  const { id, name, status, done, total } = file
  const far = total === null ? 'It has not been begun yet.' : `${done} of ${total} papers are in it.`
  return (
    <Page
      frame={frame}
      title={name}
      breadcrumbs={[{ text: 'Draw out all that is held', href: '/drawn-files' }, { text: name }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{name}</span> {HEADINGS[status]}
          </h1>
          {status === 'waiting' && (
            <>
              <p class="govuk-body" role="status">
                {far}
              </p>
              <LinkButton href={`/drawn-files/${id}`}>See how far it is</LinkButton>
            </>
          )}
          {status === 'failed' && (
            <>
              <p class="govuk-body">
                It was tried several times and given up, or whoever asked for it may no longer have it. Ask for it
                again. If that fails too, tell whoever runs Waymark: its log says where it stopped.
              </p>
              <Form frame={frame} action={`/drawn-files/${id}/again`}>
                <Button preventDoubleClick>Draw it out again</Button>
              </Form>
            </>
          )}
          {status === 'ready' && (
            <LinkButton href={`/drawn-files/${id}/file`}>{`Have the file (${total ?? 0} papers)`}</LinkButton>
          )}
          <SummaryList
            rows={[
              { key: 'Asked for', value: file.because },
              { key: 'By', value: `${file.askedBy}, ${showMoment(file.askedAt)}` },
              ...(file.readyAt ? [{ key: 'Ready since', value: showMoment(file.readyAt) }] : []),
            ]}
          />
          {status !== 'let-go' && (
            <Form frame={frame} action={`/drawn-files/${id}/let-go`}>
              <Button kind="warning" preventDoubleClick>
                Let go of this copy
              </Button>
            </Form>
          )}
        </div>
      </div>
    </Page>
  )
}

const HEADINGS: Readonly<Record<DrawnFile['status'], string>> = {
  waiting: 'It is being drawn out',
  ready: 'All that is held is ready',
  failed: 'It could not be drawn out',
  'let-go': 'The copy was let go of',
}
