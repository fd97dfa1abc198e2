import { fork } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import http from 'node:http'
const info = JSON.parse(readFileSync('/tmp/db/info.json','utf8'))
const tick = 10 // ms
const cpuOf = (pid: number) => { try { const s = readFileSync(`/proc/${pid}/stat`,'utf8'); const f = s.slice(s.lastIndexOf(')')+2).split(' '); return (Number(f[11])+Number(f[12]))*tick } catch { return 0 } }
const pgPids = () => readdirSync('/proc').filter(p => /^\d+$/.test(p)).map(Number).filter(p => { try { return readFileSync(`/proc/${p}/cmdline`,'utf8').startsWith('postgres: waymark_app') || readFileSync(`/proc/${p}/cmdline`,'utf8').includes('waymark_app waymark') } catch { return false } })
const prof = process.argv[2] === 'prof'
const child = fork('bench/page-server.ts', [], { execArgv: ['--max-semi-space-size=32','--max-old-space-size=1536', ...(prof ? ['-r','/tmp/due9/exit.cjs','--cpu-prof','--cpu-prof-dir=/tmp/due9/prof'] : []), '--import','tsx'], env: { ...process.env, BENCH_DATABASE: JSON.stringify(info.app) } })
const port = await new Promise<number>(r => child.once('message', (m: any) => r(m.port)))
const agent = new http.Agent({ keepAlive: true, maxSockets: 4 })
const get = (url: string) => new Promise<string>((res, rej) => http.get({ port, host: '127.0.0.1', path: url, agent, headers: { cookie: info.service.adviserCookie } }, r => { let b=''; r.on('data', d => b += d); r.on('end', () => r.statusCode === 200 ? res(b) : rej(new Error(String(r.statusCode)))) }).on('error', rej))
async function run(url: string, n: number) {
  for (let i=0;i<n;i+=4) await Promise.all([get(url),get(url),get(url),get(url)])
}
async function measure(url: string, n: number) {
  const a = cpuOf(child.pid!), b = pgPids().reduce((s,p)=>s+cpuOf(p),0)
  await run(url, n)
  return [ (cpuOf(child.pid!)-a)/n, (pgPids().reduce((s,p)=>s+cpuOf(p),0)-b)/n ]
}
await run('/', 400); await run('/floor/', 400)
const N = Number(process.env.N ?? 800)
const f: number[][] = [], p: number[][] = []
for (let k=0;k<(prof?1:3);k++) { if(!prof) f.push(await measure('/floor/', N)); p.push(await measure('/', N)) }
const med = (xs: number[][]) => [0,1].map(i => xs.map(x=>x[i]!).sort((a,b)=>a-b)[xs.length>>1]!)
if (!prof) { const [a,b] = [med(f), med(p)]; console.log('floor node %s pg %s | page node %s pg %s | ratio %s', a[0]!.toFixed(2), a[1]!.toFixed(2), b[0]!.toFixed(2), b[1]!.toFixed(2), ((a[0]!+a[1]!)/(b[0]!+b[1]!)).toFixed(3)) }
child.kill('SIGINT'); setTimeout(()=>process.exit(0), prof?3000:100)
