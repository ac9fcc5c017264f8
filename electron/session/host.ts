/** What the program tells all of its windows unasked. */
export type SessionEvent =
  /** A record or a setting changed: what is shown must be read anew. */
  | { type: 'changed' }
  /** A backup was made, the register was looked through, damage was found. */
  | { type: 'health' }
  /** A register was opened, closed, moved or lost. */
  | { type: 'register' }
  /** The screens were covered or uncovered. */
  | { type: 'lock' }
  /** A stick came or went. */
  | { type: 'drives' }
  /** Of the call with that id; `done` runs from 0 to 1. */
  | { type: 'progress'; call: string; done: number; what: string }

export type ChooseRequest = { what: 'folder' | 'file' | 'save'; title: string; name?: string | undefined; extensions?: string[] | undefined }

/** What a session needs from the program around it. Paths are absolute. */
export type HostPorts = {
  kind: 'electron' | 'browser'
  /** Folder for what is remembered between starts, scratch files and the log. */
  userData: string
  /** Where a person's own files lie; new registers are suggested there. */
  documents: string
  /** Folder of the built screens. */
  renderer: string
  emit(event: SessionEvent): void
  /** Stands in for the day of the machine, yyyy-mm-dd. */
  today?: string | undefined
  /** The system's own dialog; null when it was left. Absent where the host has none. */
  choose?(request: ChooseRequest): Promise<string | null>
  /** Shows a file or folder in the file manager. */
  show?(path: string): Promise<void>
  /** Opens a file with the system's program for it. */
  open?(path: string): Promise<void>
}
