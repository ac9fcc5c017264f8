/** Queries of people whose input method was off, as "query: ids that must be found", by the way they typed. */
export const goldTyped: Readonly<Record<string, string>> = {
  'in Telex without its input method': `
    ddoois thoaij: d01 d02 d14
    daan vaanj kheos: m01 m15 h01
    dduwowngf: m01 m15 p02
    dduwongf: m01 m15 p02
    dduowngf: m01 m15 p02
    duwowngfd: m01 m15 p02
    nguwowif cao tuooir: m06
    nguoiwf: m06 k08
    ddaats: m01 k02 k11
    hieens ddaats: m01 p03
    tieengs kerng: m10
    tieesng kerng: m10
    thuyr nguyeen: d10
    nguyeenx thij thuyr: p01
    ddawjng ddinhf dduwcs: p17
    quyeets ddinhj: v02 v15
    quyeest: v02 v15
    khieeus naij: k02 k14
    toos caos: k03
    ddawks lawks: m09
    ddawsk: m05 m09
    Ddoox Myx Linh: p09
    kyx suw: p23
    lys thuwowngf kieetj: m17
    xooong: h10
    gooongf: h10
    khuyeens hocj: m25
    thuwowngj toaj: p14
    uyr ban nhaan daan: m30 v09 d01
    giuwx ginf: m16 p06
    giuwx: m16
    giair phongs: m15
    xuwr lys: m26 h03
    DDOOIS THOAIJ: d01 d02
    yeeu thuwowng: m12
    khoer: p05
    ddoois voiws: v01
    huyeenj: k02 m18 m30`,
  'in Telex, the tone not yet typed': `
    ddoi thoai: d01 d02
    ddat: m01 k02
    ddoong bao: m11 h09
    quyeet: v02 v15
    tieep coong daan: p27 d09
    ddoan ket: h08`,
  'in VNI without its input method': `
    d9oi61 thoai5: d01 d02 d14
    d9o61i thoa5i: d01 d02
    d9u7o7ng2: m01 m15 p02
    d9uong72: m01 m15 p02
    d9u7ong72: m01 m15 p02
    dan6 van65 kheo1: m01 m15 h01
    hien61 d9at61: m01 p03
    nguye6n4 thi5 thuy3: p01
    nguyen64: p01
    d9ang85 d9inh2 d9uc71: p17
    quyet61 d9inh5: v02 v15
    to61 cao1: k03
    d9ak81 lak81: m09
    ky4 su7: p23
    gie63 trie6ng: h09
    tha8m: h05
    U3y ban nha6n da6n: m30 v09
    hoa2 gia3i: m26
    hu7u tri1: p03
    ngu7o7i2: m06`,
}
