import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
const info = JSON.parse(readFileSync('/tmp/db/info.json','utf8'))
const child = fork('bench/page-server.ts', [], { execArgv: ['-r','/tmp/due9/count.cjs','--import','tsx'], env: { ...process.env, BENCH_DATABASE: JSON.stringify(info.app) } })
const port = await new Promise<number>(r => child.once('message', (m: any) => r(m.port)))
for (const u of ['/','/','/floor/','/floor/','/','/floor/']) { const r = await fetch(`http://127.0.0.1:${port}${u}`, { headers: { cookie: info.service.adviserCookie } }); const t = await r.text(); console.log(u, r.status, t.length) }
child.kill('SIGINT'); setTimeout(()=>process.exit(0), 1000)
