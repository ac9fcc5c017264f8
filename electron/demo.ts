import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runCommandLine } from './commandLine/run.ts'

const root = join(import.meta.dirname, '..')

/** A folder that is not there yet: a demonstration never writes over an earlier one. */
function freeFolder(): string {
  for (let n = 1; ; n += 1) {
    const folder = join(root, 'demo', String(n))
    if (!existsSync(folder)) return folder
  }
}

/** The whole main job on made-up and on real content: set up, fill, figures, report, list, package, check. */
async function demonstrate(): Promise<number> {
  const folder = freeFolder()
  const [made, real, stick] = [join(folder, 'so-mau'), join(folder, 'so-tttt-tra-vinh-2021'), join(folder, 'usb')]
  mkdirSync(stick, { recursive: true })
  const steps = [
    ['new', '--register', made],
    ['sample', '--register', made, '--records', '2000'],
    ['list', 'model', '--register', made, '--find', 'dan van kheo', '--limit', '5'],
    ['print', 'periodic-report', '--register', made, '--period', '2025', '--as', 'pdf', '--out', join(folder, 'bao-cao-2025.pdf')],
    ['print', 'model-list', '--register', made, '--period', '2025', '--as', 'pdf', '--out', join(folder, 'danh-sach-mo-hinh-2025.pdf')],
    ['pack', '--register', made, '--period', '2025', '--to', stick],
    ['check', '--register', made],
    ['new', '--register', real],
    ['sample', '--register', real, '--content', 'so-tttt-tra-vinh-2021'],
    ['print', 'periodic-report', '--register', real, '--period', '2021-H1', '--as', 'pdf', '--out', join(folder, 'bao-cao-tra-vinh-6-thang-2021.pdf')],
  ]
  for (const step of steps) {
    process.stdout.write(`\n> ${step[0]} ${step[1]?.startsWith('-') ? '' : step[1]}\n`)
    const code = await runCommandLine(step)
    if (code !== 0) return code
  }
  process.stdout.write(`\nXong. Sổ, báo cáo PDF và gói dữ liệu nằm trong ${folder}\n`)
  return 0
}

process.exitCode = await demonstrate()
