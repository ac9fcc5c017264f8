import { Radio, Stack } from '@mantine/core'
import type { Theme } from '../../db/contract/program.ts'
import { useProgramState } from '../app/programState.tsx'
import { chooseTheme } from '../app/theme.ts'
import { Card } from '../parts/Screen.tsx'
import classes from './Settings.module.css'

const themes: Readonly<Record<Theme, string>> = { light: 'Nền sáng', dark: 'Nền tối', system: 'Theo máy' }

/** Light or dark, on this machine. */
export function AppearancePart() {
  const { theme } = useProgramState()
  return (
    <Card>
      <Radio.Group className={classes.body} label="Màu màn hình" value={theme} onChange={value => void chooseTheme(value as Theme)}>
        <Stack gap="sm" mt="xs">{(Object.keys(themes) as Theme[]).map(name => <Radio key={name} value={name} label={themes[name]} />)}</Stack>
      </Radio.Group>
    </Card>
  )
}
