import { Button } from '@mantine/core'
import { useNavigate, useRouteError } from 'react-router'
import { Note } from './Note.tsx'
import { Screen } from './Screen.tsx'

/** What stands in place of a screen that broke or does not exist; the rest of the program stays usable. */
export function BrokenScreen() {
  const error = useRouteError()
  const navigate = useNavigate()
  return (
    <Screen title={error ? 'Màn hình gặp lỗi' : 'Không có màn hình này'} scroll>
      <Note tone="danger" title={error ? 'Màn hình này vừa gặp lỗi.' : 'Địa chỉ này không dẫn tới đâu.'} detail="Hồ sơ đã lưu và bản nháp vẫn còn nguyên." {...(error ? { code: 901 } : {})}>
        <Button variant="default" onClick={() => location.reload()}>Mở lại màn hình</Button>
        <Button variant="default" onClick={() => void navigate('/')}>Về Tổng quan</Button>
      </Note>
    </Screen>
  )
}
