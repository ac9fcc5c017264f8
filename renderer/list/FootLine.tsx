import type { AnyKind } from '../../db/contract/kind.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { titleOf } from '../api/labels.ts'
import { hitOf } from '../frame/hits.ts'
import { Key } from '../parts/Key.tsx'
import { Marked } from '../parts/Marked.tsx'
import { shownValue } from '../words/shown.ts'
import classes from './Table.module.css'
import type { Row } from './useRows.ts'

type Props = { kind: KindName; row: Row | undefined; column: string | undefined; find: string; described: AnyKind }

/** What the current cell says in full, as Excel shows a cell above the sheet; and where a row was hit that shows no mark. */
export function FootLine({ kind, row, column, find, described }: Props) {
  const code = row && 'code' in described.fields ? row.code : undefined
  const titled = column === undefined || described.title.includes(column) || column === 'code'
  const cell = row && !titled ? shownValue(described, column, row) : ''
  const excerpt = row && find.trim() !== '' ? hitOf(described, row, find).excerpt : ''
  return (
    <div className={classes.foot}>
      <span className={classes.whole}>
        {row && <>{typeof code === 'string' && <b>{code} </b>}{titleOf(kind, row)}</>}
        {cell !== '' && column !== undefined && <> · {described.fields[column]?.label}: {cell}</>}
        {excerpt !== '' && <> · <Marked text={excerpt} find={find} /></>}
      </span>
      <span className={classes.keys}><Key>↑</Key><Key>↓</Key>chuyển dòng <Key>Dấu cách</Key>chọn <Key>F2</Key>sửa ô <Key>Enter</Key>mở</span>
    </div>
  )
}
