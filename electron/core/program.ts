/** The program's own name and version, as written into registers and packages. */
export const program = { name: 'Sổ Dân vận', version: '0.1.0' } as const
