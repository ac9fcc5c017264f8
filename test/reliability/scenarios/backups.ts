import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chooseSecond, copyToSecond } from '../../../db/backups/index.ts'
import { openRegister } from '../../../db/index.ts'
import { corruptSource, corruptSourceUnproved, soundWithBackups } from '../backups/corrupt.ts'
import { onDisk } from '../backups/office.ts'
import { killed, leftLying, leftovers } from '../backups/restoring.ts'
import { rotate, rotateByClock } from '../backups/rotation.ts'
import { fromSecondPlace, recover, spoilBackups } from '../backups/spoiled.ts'
import { yearOfWork } from '../registers.ts'
import { type Outcome, type Scenario, times } from '../scenario.ts'

/** Chooses the folder of another drive and has the newest backup copied there. */
function copySecond(work: string, place: string): void {
  const register = openRegister(work, onDisk)
  chooseSecond(work, place, register.origin)
  register.close()
  copyToSecond(work, '2025-06-10T10:00:00.000Z')
}

/** Of three years. */
const WORKDAYS = 3 * 261

export const scenario: Scenario = {
  id: 'R7 R8 R9',
  title: 'backups and restoring',
  async run({ scale, seed, folder }): Promise<Outcome> {
    const source = join(folder, 'năm')
    await yearOfWork(source, { records: 150, seed })
    const sound = soundWithBackups(source, join(folder, 'lành'))
    const place = (name: string) => join(folder, name)
    mkdirSync(place('khôi phục'))
    return {
      rows: [
        ...spoilBackups(sound, place('hỏng'), times(200, scale, 4), seed),
        recover(sound, place('cứu'), times(50, scale, 5), seed),
        rotate(folder, source, times(400, scale, 40), seed),
        corruptSource(sound, place('nguồn hỏng'), times(100, scale, 5), seed),
        fromSecondPlace(sound, folder, copySecond),
        await killed(sound, place('khôi phục'), times(100, scale, 8)),
        leftovers(sound, place('khôi phục'), times(30, scale, 6), seed),
      ],
      controls: [corruptSourceUnproved(sound, place('không xem'), seed), rotateByClock(times(WORKDAYS, scale, 40), seed), leftLying(sound, place('khôi phục'))],
    }
  },
}
