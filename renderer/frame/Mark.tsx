/** The lotus of the program. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 28 28" width={size} height={size} aria-hidden focusable="false">
      <rect width="28" height="28" rx="7" fill="var(--sdv-accent)" />
      <g fill="none" stroke="var(--sdv-on-accent)" strokeWidth="1.7" strokeLinejoin="round">
        <path d="M14 6.5c3 2.6 4 6 4 8.4 0 2.6-1.6 4.6-4 6.1-2.4-1.5-4-3.5-4-6.1 0-2.4 1-5.8 4-8.4z" />
        <path d="M9.4 11.2c-1.7-.6-3.3-.7-4.6-.5.2 5.3 3.2 9.300 9.200 10.300M18.600 11.200c1.700-.6 3.300-.7 4.600-.5-.2 5.300-3.200 9.300-9.200 10.300" />
      </g>
    </svg>
  )
}
