import classes from './GreyBars.module.css'

/** Grey bars in place of rows that take longer than half a second; as high as what will stand there. */
export const GreyBars = ({ rows, height }: { rows: number; height: number }) => (
  <div className={classes.bars} role="status" aria-label="Đang lấy số liệu">
    {Array.from({ length: rows }, (_, row) => <i key={row} style={{ height: height - 24, marginBlock: 12, width: `${86 - row * 17 % 40}%` }} />)}
  </div>
)
