import { call, queryClient } from '../api/queries.ts'
import { notify, notifyFailure } from '../app/notify.tsx'

/** Covers every window of the program; without a password it says where one is set. */
export async function lockNow(): Promise<void> {
  try {
    const { locked } = await call('program.lock', {})
    if (locked) await queryClient.invalidateQueries({ queryKey: ['program.state'] })
    else notify('Chưa đặt mật khẩu mở màn hình nên chưa khóa được.', { action: { label: 'Đặt mật khẩu', run: () => { location.hash = '#/settings/lock' } } })
  } catch (error) {
    notifyFailure(error, 'Chưa khóa được màn hình.')
  }
}
