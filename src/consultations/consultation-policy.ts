import { mayKeepModel } from '#handbook/index.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** ES-01 to ES-05. Leads a model through its life: whoever keeps models. */
export const mayLeadModel = (look: Look): boolean => mayKeepModel(look)

/** Whether somebody works for the service: what is prepared is seen by the team alone until it is sent. */
export const isOfTeam = (look: Look): boolean => mayKeepModel(look) || isAnywhere(look.reach('read-as-staff'))
