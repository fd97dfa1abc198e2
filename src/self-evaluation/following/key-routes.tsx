import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { isId } from '#shared/id.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { FormPage } from '#web/form-page.tsx'
import { Form, wrongWith } from '#web/form.tsx'
import { Page } from '#web/page.tsx'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import { anOptionalText, aText } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { isAnywhere } from '#work/reach.ts'
import { listAddedKeys } from './following-store.ts'
import { addKey, mayKeepKeys, withdrawKey } from './keys.ts'

const addKeyForm = z.object({ title: aText('the key', 200), asks: anOptionalText('what it asks', 1000) })

/** WI-12. The service's list of keys. */
export function keyRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/keys', keysPage)
  addForm(app, web, '/keys/add', {
    guard: toKeep,
    show: ({ frame }, answers, findings) =>
      Promise.resolve(
        <FormPage
          {...{ frame, answers, findings }}
          title="Add a key"
          breadcrumbs={[{ text: 'Keys', href: '/keys' }]}
          button="Add it"
        >
          <TextInput
            name="title"
            label="The key"
            hint="A few words, as in: Tracking children"
            value={answers.title}
            error={wrongWith(findings, 'title')}
          />
          <Textarea
            name="asks"
            label="What it asks (optional)"
            rows={3}
            value={answers.asks}
            error={wrongWith(findings, 'asks')}
          />
        </FormPage>,
      ),
    schema: addKeyForm,
    async act(work, key) {
      await addKey(work, key)
      return '/keys?done=added'
    },
  })
  addDeed(app, web, '/keys/:addedKeyId/withdraw', {
    guard: toKeep,
    show: keysPage,
    schema: z.object({}),
    async act(work, _value, { params }) {
      const { addedKeyId = '' } = params
      if (!isId(addedKeyId)) throw new NotFound('key', addedKeyId)
      await withdrawKey(work, addedKeyId)
      return '/keys?done=withdrawn'
    },
  })
}

function toKeep({ look }: Seen) {
  if (!mayReadKeys(look)) throw new NotFound('page', 'keys')
  requireThat(mayKeepKeys(look), look, 'keep the list of keys')
  return Promise.resolve()
}

/** Who reads the list: those who mark keys and those who advise; where the model has none there is no page. */
const mayReadKeys = (look: Look) =>
  (look.model.selfEvaluation?.keys ?? []).length > 0 &&
  (mayKeepKeys(look) || isAnywhere(look.reach('self-evaluate')) || isAnywhere(look.reach('write')))

const DONE: Record<string, string> = { added: 'It is added', withdrawn: 'It is withdrawn' }

async function keysPage({ look, frame, query }: Seen, _answers: Answers = {}) {
  if (!mayReadKeys(look)) throw new NotFound('page', 'keys')
  const [keys, added] = [look.model.selfEvaluation?.keys ?? [], await listAddedKeys(look)]
  const mayKeep = mayKeepKeys(look)
  const count = keys.length + added.length
  return (
    <Page frame={frame} title={`${count} keys`} done={DONE[query.done ?? '']}>
      <h1 class="govuk-heading-l">{count} keys</h1>
      <p class="govuk-body">
        Headteachers use them to see which areas need development, in dialogue with those who advise them.
      </p>
      <ul class="wm-rows">
        {keys.map(({ title }) => (
          <li>
            {title}
            <span class="wm-rows__when">Of the model</span>
          </li>
        ))}
        {added.map(({ id, title, asks, addedByName, addedOn }) => (
          <li>
            {title}
            {asks && <span>{asks}</span>}
            <span class="wm-rows__when">
              Added by {addedByName}, {showShortDate(addedOn)}
            </span>
            {mayKeep && (
              <Form frame={frame} action={`/keys/${id}/withdraw`}>
                <Button kind="secondary" classes="govuk-!-margin-bottom-1">
                  Withdraw it<span class="govuk-visually-hidden">: {title}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {mayKeep && <LinkButton href="/keys/add">Add a key</LinkButton>}
    </Page>
  )
}
