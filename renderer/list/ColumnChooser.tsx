import { ActionIcon, Checkbox, Popover } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import type { AnyKind } from '../../db/contract/kind.ts'
import type { Columns } from './columns.ts'
import classes from './List.module.css'

const USUAL_WIDTH = 168

/** Which columns a list shows, and in which order. */
export function ColumnChooser({ kind, columns, onColumns, children }: { kind: AnyKind; columns: Columns; onColumns(columns: Columns): void; children(open: () => void): ReactElement }) {
  const [opened, setOpened] = useState(false)
  const { names, widths } = columns
  const toggle = (name: string) => {
    if (names.includes(name)) {
      if (names.length > 1) onColumns({ names: names.filter(each => each !== name), widths })
    } else onColumns({ names: [...names, name], widths: { [name]: USUAL_WIDTH, ...widths } })
  }
  const move = (name: string, by: number) => {
    const at = names.indexOf(name)
    const other = names[at + by]
    if (other !== undefined) onColumns({ widths, names: names.map(each => (each === name ? other : each === other ? name : each)) })
  }
  const all = [...names, ...Object.keys(kind.fields).filter(name => !names.includes(name))]
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus width={360} position="bottom-end" transitionProps={{ duration: 0 }}>
      <Popover.Target>{children(() => setOpened(!opened))}</Popover.Target>
      <Popover.Dropdown aria-label="Các cột">
        <div className={classes.columnList}>
          {all.filter(name => kind.fields[name] !== undefined).map(name => (
            <div key={name} style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
              <Checkbox style={{ flex: 1 }} label={kind.fields[name]?.label} checked={names.includes(name)} onChange={() => toggle(name)} />
              {names.includes(name) && (
                <>
                  <ActionIcon variant="subtle" color="gray" aria-label={`Đưa cột ${kind.fields[name]?.label} sang trái`} onClick={() => move(name, -1)}><IconArrowUp size={14} /></ActionIcon>
                  <ActionIcon variant="subtle" color="gray" aria-label={`Đưa cột ${kind.fields[name]?.label} sang phải`} onClick={() => move(name, 1)}><IconArrowDown size={14} /></ActionIcon>
                </>
              )}
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
