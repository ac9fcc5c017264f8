import { describe, expect, it } from 'vitest'
import { AppError } from '../../db/contract/errors.ts'
import { seedChanges } from '../../electron/core/content/seedRecord.ts'
import { defaultLists } from '../../electron/core/content/defaults.ts'
import { contentChanges, loadContent } from '../../electron/core/content/realContent.ts'
import type { SettingGroup } from '../../db/contract/settings.ts'
import { settingChanges } from '../../db/index.ts'
import { newId, newRegister, occasion } from '../support/register.ts'

const name = 'so-tttt-tra-vinh-2021'

/** Every document the plan of 07/4/2021 cites, typed from its text, with its day where the plan gives one. */
const cited = `34/2007/PL-UBTVQH11 2007-04-20, 49-CT/TW 2015-10-20, 114-KL/TW 2015-07-14, 16/CT-TTg 2016-05-16, 43-KL/TW 2019-01-07, 25-NQ/TW 2013-06-03,
1893-QĐ/TU 2016-12-28, 115-KH/TU 2019-03-13, 161-CTr/BCSĐUBND-BDVTU 2016-12-28, 01-QCPH/UBND-BDVTU 2015-05-29, 70-KH/TU 2017-12-04,
23/KH-UBND 2021-03-24,
457/HD-UBND 2016-03-03, 65-KL/TW 2010-03-04, 30-CT/TW -, 120-KL/TW 2016-01-07, 04/2015/NĐ-CP 2015-01-09, 01/2016/TT-BNV 2016-01-13,
18-NQ/TW 2017-10-25,
19-NQ/TW 2017-10-25, 71-KH/TU 2018-01-08, 72-KH/TU 2018-01-08, 05-ĐA/TU 2018-06-21, 638/QĐ-UBND 2018-04-05, 10/NQ-CP 2018-02-03,
639/QĐ-UBND 2018-04-05,
08/NQ-CP 2018-01-24, 61/2018/NĐ-CP 2018-04-23, 1949/QĐ-UBND 2018-10-02, 39/KH-UBND 2019-05-10, 17/NQ-CP 2019-03-07,
/KH-STTTT-VP 2021-04-07`.split(/,\s+/)

function loaded() {
  const register = newRegister()
  register.apply(occasion('danh mục'), seedChanges(defaultLists().map(draft => ({ kind: 'valueEntry', id: newId(), draft }))))
  const { settings, changes } = contentChanges(name, newId)
  const settled = (Object.keys(settings) as SettingGroup[]).flatMap(group => settingChanges(register.db, group,
    settings[group] ?? [], newId, '2026-01-01T00:00:00.000Z'))
  register.apply(occasion('nội dung'), [...settled, ...changes])
  return register
}

describe('the plan of Sở Thông tin và Truyền thông tỉnh Trà Vinh for 2021, in a register', () => {
  it('keeps every document the plan cites under its number and day', () => {
    const rows = loaded().db.prepare('SELECT number, issuedOn FROM live_directive').all() as { number: string; issuedOn: string | null }[]
    expect(rows.map(row => `${row.number} ${row.issuedOn ?? '-'}`).toSorted()).toEqual(cited.toSorted())
  })

  it('bases its reports on the plan of the province and on its own, through 2021', () => {
    expect(loaded().db.prepare('SELECT number, usedTo FROM live_directive WHERE isBase ORDER BY basePosition').all())
      .toEqual([{ number: '23/KH-UBND', usedTo: '2021-12-31' }, { number: '/KH-STTTT-VP', usedTo: '2021-12-31' }])
  })

  it('is due by the 10th of the last month of a quarter, on 10/6 and on 25/11, to Sở Nội vụ', () => {
    const { db } = loaded()
    expect(db.prepare('SELECT name, dueOn, addressee FROM live_period ORDER BY dueOn, name').all()).toEqual([
      ['Quý I năm 2021', '2021-03-10'], ['6 tháng đầu năm 2021', '2021-06-10'], ['Quý II năm 2021', '2021-06-10'], ['Quý III năm 2021', '2021-09-10'],
      ['Năm 2021', '2021-11-25'], ['Quý IV năm 2021', '2021-12-10'],
    ].map(([period, dueOn]) => ({ name: period, dueOn, addressee: 'Sở Nội vụ' })))
    expect(db.prepare('SELECT span, dueDay, dueMonth FROM live_report_rule ORDER BY seq').all())
      .toEqual([{ span: 'quarter', dueDay: 10, dueMonth: null }, { span: 'half', dueDay: 10, dueMonth: 6 }, { span: 'year',
        dueDay: 25, dueMonth: 11 }])
  })

  it('keeps its duties as planned activities, the five reports due after it with their days', () => {
    const { db } = loaded()
    expect(db.prepare('SELECT category, count(*) AS duties FROM live_activity GROUP BY category ORDER BY category').all()).toEqual(Object.entries({
      'administrative-reform': 16, briefing: 12, coordination: 3, democracy: 9, emulation: 3, inspection: 2, movement: 2, other: 7,
      publicity: 3, review: 1, training: 1,
    }).map(([category, duties]) => ({ category, duties })))
    expect(db.prepare("SELECT count(*) FROM live_activity WHERE status <> 'planned' OR heldOn IS NOT NULL OR directive IS NULL").pluck().get()).toBe(0)
    expect(db.prepare('SELECT dueOn FROM live_activity WHERE dueOn IS NOT NULL ORDER BY dueOn').pluck().all())
      .toEqual(['2021-06-10', '2021-06-10', '2021-09-10', '2021-11-25', '2021-12-10'])
  })

  it('is signed by the director and sent to those the plan names', () => {
    const { db } = loaded()
    expect(db.prepare('SELECT name, parentName, abbreviation, symbolPattern, place FROM live_agency').all()).toEqual([
      { name: 'Sở Thông tin và Truyền thông', parentName: 'UBND tỉnh Trà Vinh', abbreviation: 'STTTT',
        symbolPattern: '/{loại}-{cơ quan}-VP', place: 'Trà Vinh' }])
    expect(db.prepare('SELECT name, position, authority FROM live_officer').all()).toEqual([{ name: 'Nguyễn Văn Này',
      position: 'Giám đốc', authority: 'head' }])
    expect(db.prepare("SELECT name FROM live_recipient WHERE template = 'annual-plan' ORDER BY seq").pluck().all())
      .toEqual(['Sở Nội vụ', 'Ban Giám đốc Sở', 'Trang TTĐT Sở', 'Lãnh đạo các phòng, trung tâm', 'Văn phòng Sở', 'VT'])
  })

  it('has links that all lead somewhere', () => {
    expect(loaded().db.pragma('foreign_key_check')).toEqual([])
  })
})

it.each(['khong-co', '../defaults/lists', ''])('content named "%s" is not there', missing => {
  expect(() => loadContent(missing, newId)).toThrow(AppError)
})
