import { Button, Menu } from '@mantine/core'
import { IconDeviceFloppy, IconPaperclip, IconPlayerSkipForward } from '@tabler/icons-react'
import type { KindName } from '../../db/contract/kinds/index.ts'
import type { Form } from '../form/form.ts'
import type { Editor } from '../form/useEditor.ts'
import { Key } from '../parts/Key.tsx'
import { DraftState, OtherDeeds, PlaceInList, restore } from './RecordHead.tsx'
import classes from './Record.module.css'
import type { Ways } from './useRecordWays.ts'

type Props = { kind: KindName; editor: Editor; form: Form; heading: string; ways: Ways; onSide(): void }

/** The head of a record that is mostly its rows: one line, so that the rows get the height. */
export function OwnerHead({ kind, editor, form, heading, ways, onSide }: Props) {
  const id = form.id()
  const { neighbours, step, saveAndNext, readOnly } = ways
  const goOn = !readOnly && <Menu.Item leftSection={<IconPlayerSkipForward size={16} />} rightSection={<Key>Ctrl Enter</Key>} onClick={saveAndNext}>Lưu và sang hồ sơ sau</Menu.Item>
  return (
    <header className={classes.ownerHead}>
      <h1>{heading}</h1>
      <DraftState editor={editor} />
      <PlaceInList neighbours={neighbours} onStep={step} />
      {id !== null && <OtherDeeds kind={kind} form={form} readOnly={readOnly} more={goOn} />}
      {id !== null && <Button variant="default" leftSection={<IconPaperclip size={16} />} onClick={onSide}>Tệp, lịch sử</Button>}
      {readOnly
        ? <Button onClick={() => void restore(kind, id ?? '')}>Lấy lại</Button>
        : <Button leftSection={<IconDeviceFloppy size={16} />} rightSection={<Key onAccent>Ctrl S</Key>} loading={editor.saving} onClick={() => void editor.save()}>Lưu</Button>}
    </header>
  )
}
