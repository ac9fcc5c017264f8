import type { AnyKind } from '../../db/contract/kind.ts'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { titleOf } from '../api/labels.ts'
import { Key } from '../parts/Key.tsx'
import classes from './Table.module.css'
import type { Row } from './useRows.ts'

/** What the current row says in full, as Excel shows a cell above the sheet. */
export function FootLine({ kind, row, described }: { kind: KindName; row: Row | undefined; columns: readonly string[]; described: AnyKind }) {
  const code = row && 'code' in described.fields ? row.code : undefined
  return (
    <div className={classes.foot}>
      <span className={classes.whole}>{row && <>{typeof code === 'string' && <b>{code} </b>}{titleOf(kind, row)}</>}</span>
      <span className={classes.keys}><Key>↑</Key><Key>↓</Key>chuyển dòng <Key>Dấu cách</Key>chọn <Key>Enter</Key>mở</span>
    </div>
  )
}
