import { readFileSync } from 'node:fs'
import pg from 'pg'
const info = JSON.parse(readFileSync('/tmp/db/info.json','utf8'))
const su = new pg.Client({...info.su, database: 'waymark'}); await su.connect()
const log = readFileSync('/tmp/db/cluster/postgres.log','utf8')
const { rows } = await su.query(`select authority_id a, adviser_id p from visits group by 1,2 order by count(*) limit 1`)
const { a, p } = rows[0]
const T = `v.status = 'held' and v.may_have_record and not v.has_sent_record and v.imported_by is null`
const r = await su.query(`explain (analyze) select v.id from visits v where v.authority_id='${a}' and v.adviser_id = any('{${p}}'::uuid[]) and ((v.status = 'booked' and v.booked_for <= '2027-03-12') or (v.status = 'held' and v.held_on >= '2026-09-03') or (${T})) order by v.booked_for, v.id limit 1000`)
console.log(r.rows.map(x=>x['QUERY PLAN']).join('\n')); await su.end()
