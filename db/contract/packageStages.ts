/** What writing a package goes through, in this order; its progress names one of them at a time. */
export const packageStages = ['Chụp số liệu của kỳ', 'Làm bản đọc được', 'Nén và khóa trên máy', 'Ghi ra nơi đến', 'Đọc lại và so từng byte'] as const
