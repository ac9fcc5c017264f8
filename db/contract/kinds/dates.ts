import type { KindName } from './index.ts'

/** The field whose date puts a record into a period; records of kinds not named here belong to every period. */
export const dateOf: Readonly<Partial<Record<KindName, string>>> = {
  model: 'registeredOn', exemplar: 'registeredOn', dialogue: 'heldOn', reception: 'heldOn', petition: 'receivedOn', proposal: 'submittedOn',
  activity: 'heldOn', directive: 'issuedOn', measure: 'dateTo', unitReturn: 'dueOn', planTask: 'dueOn', dataRequest: 'receivedOn',
}
