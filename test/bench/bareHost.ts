import { createServer } from 'node:http'
import Database from 'better-sqlite3'
import { bareQuestions } from './floors.ts'

/**
 * The least a program with these answers costs: SQLite, node:http and a page without any framework, on the same file and in
 * the same browser. Run as `node bareHost.ts REGISTER_FILE`; prints its address.
 */
const db = new Database(process.argv[2] ?? '', { readonly: true })
const questions = bareQuestions(db)

const page = `<!doctype html><meta charset="utf-8"><title>bare</title>
<style>body { font: 13px sans-serif } #box { height: 600px; overflow: auto } #box > div { position: relative } p { height: 36px; margin: 0 }</style>
<input id="find" autofocus><textarea id="words"></textarea><h1></h1><div id="box" tabindex="0"><div></div></div>
<script>
const [find, head, box] = [document.querySelector('#find'), document.querySelector('h1'), document.querySelector('#box > div')]
const ask = (what, value) => fetch('/' + what + '?' + new URLSearchParams({ value })).then(answer => answer.json())
const line = row => Object.assign(document.createElement('p'), { textContent: [row.code, row.receivedOn, row.summary, row.status].join(' ') })
const show = ({ total, rows }) => { box.style.height = total * 36 + 'px'; box.replaceChildren(...rows.slice(0, 30).map(line)); box.dataset.shown = find.value }
find.oninput = () => ask('search', find.value).then(show)
window.showRecord = id => ask('record', id).then(row => { head.textContent = row.summary; box.replaceChildren(...Object.entries(row).map(pair => line({ code: pair.join(': ') }))); box.dataset.open = id })
ask('rows', 0).then(show)
</script>`

const server = createServer((request, answer) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (pathname === '/') return answer.setHeader('content-type', 'text/html').end(page)
  const asked = questions[pathname.slice(1) as keyof typeof questions]
  return answer.setHeader('content-type', 'application/json').end(JSON.stringify(asked ? asked(searchParams.get('value') ?? '') : null))
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') process.stdout.write(`http://127.0.0.1:${address.port}/\n`)
})
