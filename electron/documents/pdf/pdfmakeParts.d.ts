/** Parts of pdfmake without types of their own; `engine.ts` says what it needs of each. */
declare module 'pdfmake/js/*.js' {
  const part: unknown
  export default part
}
