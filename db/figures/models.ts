import type { FigureDefinition } from './definition.ts'

const sides = { category: 'loại', actorType: 'chủ thể thực hiện', field: 'lĩnh vực' } as const

/** Mô hình "Dân vận khéo" và điểm sáng: the way from registration to replication, and what recognised models yielded. */
export const modelFigures = [
  {
    id: 'models.registered', type: 'count', kind: 'model', date: 'registeredOn', unit: 'mô hình',
    label: 'Số mô hình "Dân vận khéo", điểm sáng đăng ký', by: { ...sides, level: 'cấp' },
  },
  {
    id: 'models.registeredNew', type: 'count', kind: 'model', date: 'registeredOn', where: { continuesFrom: null },
    unit: 'mô hình', label: 'Số mô hình, điểm sáng đăng ký mới',
  },
  {
    id: 'models.registeredContinued', type: 'count', kind: 'model', date: 'registeredOn', where: { continuesFrom: { given: true } },
    unit: 'mô hình', label: 'Số mô hình, điểm sáng đăng ký tiếp tục duy trì từ năm trước',
  },
  {
    id: 'models.launched', type: 'count', kind: 'model', date: 'launchedOn', unit: 'mô hình',
    label: 'Số mô hình, điểm sáng ra mắt', by: { category: 'loại' },
  },
  {
    id: 'models.proposed', type: 'count', kind: 'model', date: 'proposedOn', unit: 'mô hình',
    label: 'Số mô hình, điểm sáng đề nghị công nhận', by: { category: 'loại' },
  },
  {
    id: 'models.recognised', type: 'count', kind: 'model', date: 'recognisedOn', unit: 'mô hình',
    label: 'Số mô hình "Dân vận khéo", điểm sáng được công nhận', by: { ...sides, level: 'cấp' },
  },
  {
    id: 'models.exemplary', type: 'count', kind: 'model', date: 'exemplaryOn', unit: 'mô hình',
    label: 'Số mô hình, điểm sáng được chọn là tiêu biểu', by: sides,
  },
  {
    id: 'models.replicated', type: 'count', kind: 'model', date: 'replicatedOn', unit: 'mô hình',
    label: 'Số mô hình, điểm sáng được nhân rộng', by: sides,
  },
  {
    id: 'models.replicas', type: 'sum', field: 'replicas', kind: 'model', date: 'replicatedOn', unit: 'nơi',
    label: 'Số nơi được nhân rộng mô hình, điểm sáng',
  },
  {
    id: 'models.ended', type: 'count', kind: 'model', date: 'endedOn', unit: 'mô hình',
    label: 'Số mô hình, điểm sáng kết thúc', by: { category: 'loại' },
  },
  {
    id: 'models.funds', type: 'sum', field: 'funds', kind: 'model', date: 'recognisedOn', unit: 'đồng',
    label: 'Kinh phí thực hiện các mô hình, điểm sáng được công nhận',
  },
  {
    id: 'models.workdays', type: 'sum', field: 'workdays', kind: 'model', date: 'recognisedOn', unit: 'ngày công',
    label: 'Ngày công đóng góp cho các mô hình, điểm sáng được công nhận',
  },
  {
    id: 'models.land', type: 'sum', field: 'land', kind: 'model', date: 'recognisedOn', unit: 'm²',
    label: 'Diện tích đất hiến cho các mô hình, điểm sáng được công nhận',
  },
  {
    id: 'models.articles', type: 'sum', field: 'articles', kind: 'model', date: 'recognisedOn', unit: 'tin, bài',
    label: 'Số tin, bài về các mô hình, điểm sáng được công nhận',
  },
  {
    id: 'models.results', type: 'sum', field: 'quantity', kind: 'modelResult', date: 'model.recognisedOn',
    label: 'Kết quả của các mô hình, điểm sáng được công nhận', by: { unit: 'tính bằng' },
  },
  {
    id: 'models.endedResults', type: 'sum', field: 'quantity', kind: 'modelResult', date: 'model.endedOn',
    label: 'Kết quả của các mô hình, điểm sáng kết thúc', by: { unit: 'tính bằng' },
  },
] as const satisfies readonly FigureDefinition[]
