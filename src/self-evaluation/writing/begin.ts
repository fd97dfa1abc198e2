import { takeFile } from '#files/index.ts'
import { logEvent } from '#history/index.ts'
import { phaseOf } from '#model/index.ts'
import { getSchoolToChange, type School } from '#schools/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { ReceivedFile } from '#web/receive-upload.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { findFramework, protocolOn } from '../framework.ts'
import { getSelfEvaluationToChange } from '../get-self-evaluation.ts'
import { ofSchool } from '../self-evaluation-events.ts'
import { mayWriteFor } from '../self-evaluation-policy.ts'
import { firm, whyCannotBegin, whyNotOpenTo } from '../self-evaluation-rules.ts'
import { addSelfEvaluation, changeSelfEvaluation, listSelfEvaluations } from '../self-evaluation-store.ts'
import { isOpenTo } from '../self-evaluation.ts'

type Asked = { framework: string; ownTool: string | null }

/** The phase of a school as the model names it. */
export function phaseIn(
  { model }: Pick<Look, 'model'>,
  school: Pick<School, 'phaseName' | 'typeName' | 'typeGroupName'>,
) {
  const { phaseName, typeName, typeGroupName } = school
  return phaseOf(model, { phase: phaseName ?? '', type: typeName ?? '', typeGroup: typeGroupName ?? '' })?.id
}

/**
 * SH-03, SH-04, NF-06. A school begins to evaluate itself for the year that runs, by a tool that the service offers or by one of its
 * own; the version of the protocol that is in force is kept with it. Gives its id. Throws NotFound, NotAllowed, Refused.
 */
export async function beginSelfEvaluation(work: Work, schoolId: string, asked: Asked): Promise<string> {
  const school = await getSchoolToChange(work, schoolId)
  requireThat(mayWriteFor(work, school.id), work, `evaluate the school ${school.id}`)
  const { model } = work
  if (!model.selfEvaluation) throw new NotFound('self-evaluation of', school.id)
  const held = await listSelfEvaluations(work, school.id)
  const isBeingWritten = held.some((each) => isOpenTo(each, 'write'))
  refuseIf(work, whyCannotBegin(model, asked, { phase: phaseIn(work, school), isBeingWritten }, work.today))
  const schoolYear = schoolYearOf(work.today)
  const protocol = protocolOn(model, work.today)?.version ?? null
  const id = await addSelfEvaluation(work, { schoolId: school.id, schoolYear, protocol, ...asked })
  const tool = asked.ownTool ?? findFramework(model, asked.framework)?.name
  await logEvent(work, {
    name: 'self-evaluation.begun',
    ...ofSchool({ schoolId: school.id }, 'self-evaluate'),
    changes: { schoolYear: { after: schoolYear }, tool: { after: tool }, protocol: { after: protocol } },
  })
  return id
}

/** NF-72. A school attaches the tool of its own as it filled it in. Throws NotFound, NotAllowed, Refused. */
export async function attachOwnTool(work: Work, id: string, file: ReceivedFile): Promise<void> {
  const { held, model } = await getSelfEvaluationToChange(work, id)
  requireThat(mayWriteFor(work, held.schoolId), work, `write the self-evaluation ${id}`)
  refuseIf(work, [
    ...whyNotOpenTo(held, 'write', model),
    ...(held.ownTool === null
      ? [
          firm(
            'evaluating-file-of-own-tool',
            'NF-72',
            'A document belongs to a tool of your own; this one is written here.',
            'file',
          ),
        ]
      : []),
  ])
  const { stored } = await takeFile(work, file, 'file')
  await changeSelfEvaluation(work, id, { file_id: stored.id, file_name: stored.name })
  await logEvent(work, {
    name: 'self-evaluation.tool-attached',
    ...ofSchool(held, 'self-evaluate'),
    changes: { tool: { after: held.ownTool } },
  })
}
