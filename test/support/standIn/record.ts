/** What happened in the stand-in that a test may ask about. */
export const record = {
  /** Addresses the program itself refused. */
  blocked: [] as string[],
  /** Addresses the program would have let out; the stand-in has no network either. */
  escaped: [] as string[],
  /** Dialogs and what the system was asked to open. */
  shown: [] as { what: string; with: unknown }[],
  /** Switches given to Chromium. */
  switches: {} as Record<string, string>,
  privileges: {} as Record<string, object>,
  proxy: null as object | null,
  spellChecker: null as boolean | null,
  rtcPolicy: null as string | null,
  sandboxed: false,
}
