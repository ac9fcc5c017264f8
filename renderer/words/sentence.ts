/** The first letter large; what begins with a digit stays as it is ("6 tháng đầu năm 2025"). */
export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
/** The first letter small, for words that go on a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
