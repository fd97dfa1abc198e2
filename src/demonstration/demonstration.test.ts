import { readFileSync } from 'node:fs'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { readModel, type ServiceModel } from '#model/index.ts'
import { ownDemonstration } from '../../test/support/own-demonstration.ts'
import { fillDemonstration, type Size } from './index.ts'

async function filled(startsAt: string, size: Size) {
  const installation = await ownDemonstration()
  await fillDemonstration(installation, { startsAt }, () => undefined, size)
  const owner = new pg.Client(installation.owner)
  await owner.connect()
  return async <Row extends Record<string, unknown>>(query: string, values: unknown[] = []): Promise<Row[]> =>
    (await owner.query<Row>(query, values)).rows
}

function modelOf(name: string): ServiceModel {
  const { model } = readModel(readFileSync(`models/${name}.yaml`, 'utf8'), name)
  if (!model) throw new Error('the model has faults')
  return model
}

describe('a demonstration on an ordinary day', () => {
  test('has every role of its model held, schools of every phase, and something due, today and issued', async () => {
    const ask = await filled('2026-11-12', { schools: 40, models: ['norfolk'] })
    const held = await ask<{ role: string }>(
      'select distinct role from held_roles where started_on <= $1 and coalesce(finished_on, $1) >= $1',
      ['2026-11-12'],
    )
    expect(held.map(({ role }) => role).sort()).toEqual(
      modelOf('norfolk')
        .roles.map(({ id }) => id)
        .sort(),
    )
    const visits = await ask<{ what: string; count: number }>(
      `select status || case when booked_for = '2026-11-12' then ' today' else '' end as what, count(*)::int from visits group by 1`,
    )
    expect(visits.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['booked', 'booked today', 'cancelled', 'held', 'held today']),
    )
  }, 60_000)
})
