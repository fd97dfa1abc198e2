import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import pg from 'pg'
const info = JSON.parse(readFileSync('/tmp/db/info.json','utf8'))
const su = new pg.Client({...info.su, database: 'waymark'}); await su.connect()
const { rows: [d] } = await su.query("show data_directory"); const { rows: [l] } = await su.query("select pg_current_logfile() f, current_setting('log_destination') d, current_setting('logging_collector') c, current_setting('unix_socket_directories') u, current_setting('jit') j"); console.log(d, l)
await su.query("alter system set log_min_duration_statement=0"); await su.query('select pg_reload_conf()')
const child = fork('bench/page-server.ts', [], { execArgv: ['--import','tsx'], env: { ...process.env, BENCH_DATABASE: JSON.stringify({...info.app, max: 1}) } })
const port = await new Promise<number>(r => child.once('message', (m: any) => r(m.port)))
for (let i=0;i<200;i++) { const r = await fetch(`http://127.0.0.1:${port}${process.env.U ?? '/'}`, { headers: { cookie: info.service.adviserCookie } }); await r.text() }
await su.query("alter system reset log_min_duration_statement"); await su.query('select pg_reload_conf()')
child.kill(); await su.end()
