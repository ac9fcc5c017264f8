import { lines } from './goldLines.ts'

/** A query and texts that it must not find. */
export type GoldMiss = { query: string; misses: readonly string[] }

const missed = `
  máy: m08
  ngày: p12
  ngay: p12
  mái: m09 p13
  ngài: k04 h02 m03
  may: m08
  mai: m09 p13
  as: p22 m29
  of: p22 d01
  is: d12 m20
  or: m25 h06
  us: v02 p01
  kỹ: m09 m25 k01
  thủi: p01 m02
  thuỷ: p20
  tay: d12 p08
  kiến: p23 m17
  đường sắt bắc kạn: m15
  dân vận giỏi: m01
  đối thoại xã hội chủ nghĩa: d01
  lý tự trọng: m17 p18
  NOT: m01 d01
  dân NOT vận: m01
  dân OR xyzzy: m01 m02
  NEAR: m01 m19
  NEAR(dân vận): m01
  folded: m01 m15
  exact: m01 m15
  zzz: m01 p01
  ddooisz: d01
  yy: m28
  quá: m25 m07
  quy hoạch: v02 v11
  hoa hong: m01 m26
  ubnd xã hoà tiến: m01 m30
  mttqvn: d15 v11
  ban nhân dân ủy: d01 k02
  hội nông dân tỉnh lạng sơn: d01
  nguyễn thị thủy tiên: p01
  15/KH-UBND: v04
  1501: h02
  2026: d01 v04
  sỉ: p05
  lĩ luận: m17
  ví: p08
  đak lak: m05
  htx bò sữa: p19 m18
  ddaatj tieenf: m01 k11
  d9at5 tien62: m01 k11
  hưu trú: p03
  vận động dân quân: m01
  gìn vàng: m16 p06
  xong: m01 p03
  ky lưu: m12
  thị trấn thủ: p01
  ông: p01 p20
  lái buôn: p29`

export const goldMisses: readonly GoldMiss[] = lines(missed).map(({ query, ids }) => ({ query, misses: ids }))
