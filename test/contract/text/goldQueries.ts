import { lines } from './goldLines.ts'
import { goldTyped } from './goldTyped.ts'

export { goldAbbreviations, goldCorpus } from './goldCorpus.ts'
export type { GoldText } from './goldCorpus.ts'
export { goldMisses } from './goldMisses.ts'
export type { GoldMiss } from './goldMisses.ts'

/** A query, how it was typed, and the texts it must find (it may find more). */
export type GoldQuery = { way: string; query: string; finds: readonly string[] }

const found: Readonly<Record<string, string>> = {
  'without accents': `
    dan van kheo: m01 m15 v04 h01
    hien dat: m01 p03
    hoa binh: m01 p21
    doi thoai: d01 d02 d03 d04 d05 d07 d11 d14
    duong sat: m15
    dak lak: m09
    dak nong: m05
    mong: m11 p10
    nguyen thi thuy: p01
    tran van duong: p02
    le quy don: p03
    pham thi thuy quynh: p04
    hoang khoe: p05
    do my linh: p09
    vo thi sau: p20
    truong hoa binh: p21
    dinh thuan hoa: p23
    phan huynh nguyen: p24
    thich minh quang: p14
    giu se tran xuan manh: p15
    dang dinh duc: p17
    ly thi khuyen: p18
    cao thi ngoc anh: p22
    sat lo: k01
    nhung nhieu: k03
    so do: k03
    nuoc sinh hoat: k04
    bao so 3: k07
    cuong che: k19
    buyt: k13
    xuong cuu ho: h10
    goong: h10
    xoong noi: h10
    gie trieng: h09
    y te: p22 k14
    y ty: m28
    ky su: p23
    bo phan mot cua: k17
    thu hoi dat: k02
    hop khong giay: m30
    khuyet tat: m06
    van thu: v08
    cot moc: m28
    kenh tau hu: m13
    don ca tai tu: m16
    huynh nguyen: p24`,
  'with accents': `
    hiến đất: m01 p03
    đối thoại: d01 d02 d03 d04 d05 d07 d11 d14
    đường: m01 m15 m17 m27 p02 k01
    đắk lắk: m09
    người cao tuổi: m06
    Chính quyền thân thiện: m02
    đồng bào: m11 p25 h09
    tiếng kẻng: m10
    khuyến học: m25
    Nguyễn Khuyến: m25
    nghèo: m08 m12 m18 k15
    sáng kiến: m09
    kiến nghị: k01 k06 k10 k13 k18
    Khiếu nại: k02 k14
    tố cáo: k03
    cán bộ: p03 d04 k03 k10
    tiếp công dân: p27 d09 d10 h03
    Tỉnh ủy: v06 v10
    dân chủ: v07 v14 h07
    Ê Đê: p07
    Xơ Đăng: h09
    đường biên: m28
    lễ phát động: h05
    bảo hiểm: k20
    Bùi Chu: p15
    trụ trì: p14
    giáo xứ: p15
    tín hiệu: k05`,
  'in capitals or mixed case': `
    DÂN VẬN KHÉO: m01 m15 v04 h01
    DAN VAN KHEO: m01 m15 v04 h01
    NGUYỄN THỊ THỦY: p01
    nGUYỄN tHỊ tHỦY: p01
    ĐỐI THOẠI: d01 d02
    Đặng ĐÌNH đức: p17
    SỞ NỘI VỤ: m20
    ÁNH: p22
    QUỐC LỘ 1a: k05
    30/2020/NĐ-CP: v08
    290-qđ/tw: v02
    15/kh-snv: v04
    ĐƯỜNG SẮT: m15`,
  'with the tone in either place': `
    Hoà Bình: m01 p21
    Hòa Bình: m01 p21
    Quý Hoà: m19
    Thủy Xuân: m02
    Thuỷ Nguyên: d10
    Nguyễn Thị Thuỷ: p01
    Hoàng Khỏe: p05
    Hoàng Khoẻ: p05
    Đinh Thuận Hóa: p23
    văn hoá: m16 m19
    văn hóa: m16 m19
    hoà giải: m26
    xoá nhà tạm: m08
    Tỉnh uỷ: v06 v10
    Ủy ban nhân dân: m30 v09
    Uỷ ban nhân dân: m30 v09
    tọa đàm: d13
    toạ đàm: d13
    Thượng toạ: p14
    Lê Qúy Đôn: p03
    Thúy Quỳnh: p04`,
  'with i for y and y for i': `
    Lí Thường Kiệt: m17
    Lý Thường Kiệt: m17
    li thuong kiet: m17
    Quí Hòa: m19
    Lê Quí Đôn: p03
    le qui don: p03
    Mĩ Đức: m30
    mi duc: m30
    Đỗ Mĩ Linh: p09
    do mi linh: p09
    kĩ sư: p23
    ki su: p23
    Bác sỹ: m14
    bac sy: m14
    chiến sỹ: p17
    y tế: p22 k14
    í tế: p22 k14
    Kì Sơn: m12
    Quì Hợp: m18
    qui hop: m18
    qui che: v02 v11 v14 h07
    Qui chế dân chủ: v14 h07
    định kì: d09
    xử lí: m26 h03
    trợ giúp pháp lí: p24
    Lí Thị Khuyên: p18
    I Moan: p06
    ý kiến: d12
    í kiến: d12
    trụ trỳ: p14`,
  'by an abbreviation for what is written out': `
    UBND: m30 v09 d01 k02
    ubnd tỉnh: v09 d01
    ubnd huyện: m30 k02
    ubnd huyen my duc: m30
    hđnd: d08 v12
    hdnd: d08 v12
    HDND tinh: d08 v12
    mttq: d15 v11
    MTTQ tỉnh: d15 v11
    dvk: m01 m15 v04 h01
    DVK đường sắt: m15
    bcđ: v14 v15
    bcd: v14 v15
    qcdc: v14 h07
    CCHC: m06 p11
    tthc: m03
    htx: p19 p28
    htx rau sạch: p19
    bhxh tu nguyen: k20
    kcn: m29 d11
    KCN Quang Minh: d11
    snv: m20 v04 v05
    qsdđ: k11
    qsdd: k11
    cax: p17
    CAX Đức: p17
    hmong: m11
    Hmông: m11
    pccc: h06`,
  'written out for an abbreviation': `
    ủy ban nhân dân tỉnh: d01 v09
    Uỷ ban nhân dân huyện: k02 m30
    uy ban nhan dan huyen: k02 m30
    hội đồng nhân dân: d08 v12
    hoi dong nhan dan tinh: d08 v12
    mặt trận tổ quốc: v11 d15
    mat tran to quoc: v11 d15
    MẶT TRẬN TỔ QUỐC tỉnh: v11 d15
    ban chỉ đạo: v15 v14
    ban chi dao cong tac dan van: v15
    sở nội vụ: m20 v04 v05
    so noi vu: m20 v04 v05
    Hooji ddoongf nhaan daan: d08 v12`,
  'by the beginnings of words': `
    dan van kh: m01 m15 v04 h01
    d v k: m01 m15
    hien d: m01 p03
    đối th: d01 d02
    đư: m01 m15 p02
    ngu: m06 p01 k08
    nguy: p01 p24 m25
    kie: m09 k01 m25
    ki: m09 m17 k01 p23
    khiếu n: k02
    thuỷ ng: d10
    cong ch: d04
    hoà: m01 m19 m26 p05 p21
    ti co da: p27 d09
    bao ve moi tr: v13
    qu ch dan: v02
    h'h: p07
    phi l: h02
    1.500 c: h02
    6 tha: v05`,
  'decomposed or with odd characters': `
    ${'đối thoại'.normalize('NFD')}: d01 d02 d03
    ${'Nguyễn Thị Thủy'.normalize('NFD')}: p01
    ${'đường'.normalize('NFD')}: m01 p02
    ${'thủ tục hành chính'.normalize('NFD')}: m03
    ${'hợp tác xã'.normalize('NFD')}: p19 p28
    dân\u00A0vận\u00A0khéo: m01 m15
    \uFEFFdân vận: m01 m15 v03
    dân\u200B vận: m01 m15 v03
    "dân vận khéo": m01 m15
    “Dân vận khéo”: m01 m15
    dân-vận-khéo: m01 m15
    (đối thoại): d01 d02
    đối thoại*: d01 d02
    H'Mông: m11
    H’Mông: m11
    M\u0300ông: m11 p10
    Nô-en: d06
    +tiếp ^công dân: p27 d09
    số 15/KH-SNV: v04
    500 m²: p03`,
  'in several words, any order and place': `
    sông đò học sinh: p29
    hoc sinh do: p29
    thon truong: p02
    nong dan doi thoai 2025: d01
    tỉnh ủy ban dân vận: v06
    Liễu Đường: p02
    cây phi lao chủ nhật: h02
    dat khieu nai huyen: k02
    kenh rac: m13
    dot 2 mau: h04
    phường Xuân: m02`,
  ...goldTyped,
}

export const goldQueries: readonly GoldQuery[] = Object.entries(found).flatMap(([way, block]) =>
  lines(block).map(({ query, ids }) => ({ way, query, finds: ids })))

/** Queries with accents whose exact texts must stand above those that only agree without accents. */
export const goldRankings: readonly { query: string; above: readonly string[]; below: readonly string[] }[] = [
  { query: 'đường', above: ['m01', 'm15', 'm17', 'm27', 'p02', 'k01'], below: ['p08'] },
  { query: 'dương', above: ['p08', 'p02'], below: ['m01', 'm15', 'k01'] },
  { query: 'hoà', above: ['m01', 'm19', 'm26', 'p21'], below: ['p23'] },
  { query: 'mái', above: ['m08'], below: ['p29'] },
  { query: 'quý', above: ['m19', 'p03'], below: ['m18', 'v02', 'v14'] },
  { query: 'dduwowngf', above: ['m01', 'p02'], below: [] },
  { query: 'ánh', above: ['p22'], below: ['h05'] },
]
