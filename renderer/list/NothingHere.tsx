import { Button } from '@mantine/core'
import { IconSearchOff } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { KindName } from '../../db/contract/kinds/index.ts'
import { formatNumber } from '../../db/contract/text/format.ts'
import { useCall } from '../api/queries.ts'
import { recordPlace } from '../app/places.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { wordsFor } from '../words/kinds.ts'
import { changeList, useListState } from './listState.ts'
import { allView } from './views.ts'

const purposes: Readonly<Partial<Record<KindName, string>>> = {
  model: 'Ghi mô hình “Dân vận khéo”, điểm sáng từ lúc đăng ký đến khi được công nhận, nhân rộng.', exemplar: 'Ghi người, tập thể hoặc hộ gia đình làm tốt.',
  dialogue: 'Ghi từng cuộc đối thoại cùng các ý kiến, kiến nghị nêu ra.', reception: 'Ghi từng lượt tiếp công dân và kết luận.', petition: 'Ghi kiến nghị, đơn thư từ mọi nguồn cùng hạn giải quyết.',
  activity: 'Ghi hội nghị, tuyên truyền, tập huấn, phối hợp, kiểm tra.', directive: 'Ghi văn bản đến và đi dùng làm căn cứ.', dataRequest: 'Ghi yêu cầu xem, sửa, xóa dữ liệu của một người cùng hạn trả lời theo Nghị định 356/2025/NĐ-CP.', proposal: 'Lập đợt đề nghị khen thưởng, lấy đối tượng từ mô hình và điển hình.',
}

/** An empty list: either nothing was found, or there is nothing yet. */
export function NothingHere({ kind, find }: { kind: KindName; find: string }) {
  const { question } = useListState(kind)
  const words = wordsFor(kind)
  const showAll = () => changeList(kind, { question: { ...question, find: '', where: {}, wholePeriod: false, figure: undefined, title: undefined }, view: allView.id, from: null })
  const elsewhere = useCall('record.list', { kind, find, limit: 0 }, { enabled: find !== '', keep: false }).data?.total ?? 0
  const widen = () => changeList(kind, { question: { ...question, where: {}, wholePeriod: false, figure: undefined, title: undefined }, view: allView.id, from: null })
  const narrowed = find !== '' || Object.keys(question.where).length > 0 || question.figure !== undefined
  if (narrowed) {
    return (
      <EmptyState icon={IconSearchOff} title={find === '' ? `Không có ${words.one} nào khớp điều kiện này.` : `Không có ${words.one} nào khớp “${find}”.`} detail={elsewhere > 0 ? 'Có hồ sơ khớp nhưng nằm ngoài kỳ hoặc điều kiện đang xem.' : 'Gõ ít chữ hơn, có dấu hay không dấu đều được; hoặc bỏ bớt điều kiện.'}>
        {elsewhere > 0 && <Button onClick={widen}>Xem {formatNumber(elsewhere)} {words.one} khớp ở mọi năm</Button>}
        <Button variant="default" onClick={showAll}>Xem tất cả</Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={words.icon} title={question.wholePeriod ? `Kỳ này chưa có ${words.one} nào.` : `Chưa có ${words.one} nào.`} detail={purposes[kind]}>
      <Button component={Link} to={recordPlace(kind, 'new')}>Thêm {words.one}</Button>
      {question.wholePeriod && <Button variant="default" onClick={showAll}>Xem mọi năm</Button>}
    </EmptyState>
  )
}
