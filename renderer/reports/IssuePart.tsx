import { Select, TagsInput } from '@mantine/core'
import { type OutlinePart, issueParts } from '../../db/contract/outline.ts'
import type { PaperState } from '../../db/contract/paperState.ts'
import { type Settings, inForce } from '../../db/contract/settings.ts'
import { useCall } from '../api/queries.ts'
import { FilesPart } from '../record/FilesPart.tsx'
import { PartEditor } from './PartEditor.tsx'
import { SignForm } from './SignForm.tsx'
import { type PartEdit, paperKey } from './usePaperEdits.ts'
import type { PreviewOf } from './usePreview.ts'
import classes from './Words.module.css'

type Shown = {
  state: PaperState; input: PreviewOf; document: string; day: string; wrong: number
  onEdit(parts: PartEdit[], said: string): Promise<boolean>; onRemarks(): void
}

const quiet = { transitionProps: { duration: 0 } }
const byDefault = ''
const forms = { head: '', deputy: 'KT. ', acting: 'Q. ', byOrder: 'TL. ', mandate: 'TUQ. ', collective: 'TM. ' } as const

/** Whom the settings let sign, each once, those in force on the day first. */
function signers({ officers }: Settings, day: string): { value: string; label: string }[] {
  const all = officers.filter(({ role }) => role === 'signer')
  const now = new Set(inForce(all, day))
  const sorted = all.toSorted((a, b) => Number(now.has(b)) - Number(now.has(a)) || (a.rank ?? 99) - (b.rank ?? 99))
  const choices = sorted.map(officer => ({
    value: `${officer.name}, ${officer.position}`,
    label: `${forms[officer.authority]}${officer.headPosition ?? officer.position}: ${officer.name}${now.has(officer) ? '' : ' (hết thẩm quyền)'}`,
  }))
  return [...new Map(choices.toReversed().map(choice => [choice.value, choice])).values()].toReversed()
}

/** What the paper is about, who signs it and who gets it; then number and day, when it has been signed. */
export function IssuePart({ state, input, document, day, wrong, onEdit, onRemarks }: Shown) {
  const { data } = useCall('settings.get', {})
  // The wire knows only that the groups hold records; the register has checked each against its kind.
  const settings = data as Settings | undefined
  const { issue, outline, kept } = state
  const subject = outline.find(({ key }) => key === issueParts.subject)
  const known = (role: Settings['recipients'][number]['role']) =>
    [...new Set((settings?.recipients ?? []).filter(entry => entry.role === role).map(({ name }) => name))]
  const write = (key: string, names: readonly string[], said: string) => void onEdit([{ key, body: names.length === 0 ? null : names.join('\n') }], said)
  return (
    <div className={classes.issue}>
      {subject && <SubjectField key={`${subject.own ?? ''}${subject.text}`} paper={paperKey(input)} part={subject} onEdit={onEdit} />}
      <Select
        label="Người ký" allowDeselect={false} value={issue.signer ?? byDefault} comboboxProps={quiet}
        data={[{ value: byDefault, label: 'Theo Thiết lập' }, ...(settings ? signers(settings, day) : [])]}
        onChange={chosen => void onEdit([{ key: issueParts.signer, body: chosen === byDefault ? null : chosen }], 'Đã đổi người ký.')}
      />
      {issue.sent && (
        <>
          <TagsInput
            label="Kính gửi" description="Gõ rồi Enter, hoặc chọn trong danh sách. Xóa hết thì về như Thiết lập." value={issue.addressees} data={known('addressee')}
            onChange={names => write(issueParts.addressees, names, 'Đã đổi nơi kính gửi.')} comboboxProps={quiet}
          />
          <TagsInput label="Nơi nhận" value={issue.recipients} data={known('copy')} onChange={names => write(issueParts.recipients, names, 'Đã đổi nơi nhận.')} comboboxProps={quiet} />
          <TagsInput label="Lưu" value={issue.archive.split(', ').filter(Boolean)} data={known('archive')} onChange={names => write(issueParts.archive, names, 'Đã đổi nơi lưu.')} comboboxProps={quiet} />
        </>
      )}
      <SignForm state={state} input={input} document={document} wrong={wrong} onRemarks={onRemarks} />
      {kept && <FilesPart kind="document" id={kept.id} readOnly={false} hint="Đính kèm tệp Word, tài liệu kèm theo bằng nút +." />}
    </div>
  )
}

function SubjectField({ paper, part, onEdit }: { paper: string; part: OutlinePart; onEdit: Shown['onEdit'] }) {
  return (
    <div>
      <h2 id="paper-subject">Trích yếu</h2>
      <PartEditor paper={paper} part={part} label="Trích yếu" inline onEdit={onEdit} onClose={() => undefined} />
    </div>
  )
}
