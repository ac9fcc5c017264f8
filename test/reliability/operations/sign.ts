import { equal } from 'node:assert/strict'
import type { Operation, Step } from '../harness/operation.ts'
import type { Session } from '../harness/session.ts'

const paper = { document: 'model-list', period: '2025' } as const

const isSigned = async (session: Session, status: string, number: number | null) => {
  const { rows } = await session.call<{ rows: { status: string; number: number | null; template: string }[] }>('record.list', { kind: 'document', limit: 10 })
  const found = rows.find(({ template }) => template === paper.document)
  equal(found?.status, status)
  equal(found?.number, number)
}

const signing = (number: number): Step => ({
  act: session => session.call('document.sign', { ...paper, number, signedOn: '2025-12-01' }),
  holds: session => isSigned(session, 'signed', number),
})

export const sign: Operation = {
  id: 'sign',
  own: true,
  name: 'write and sign a paper',
  steps: [
    {
      act: session => session.call('document.edit', { ...paper, parts: [{ key: '@subject', body: 'Danh sách mô hình tiêu biểu', made: null }] }),
      holds: session => isSigned(session, 'draft', null),
    },
    signing(11),
    { act: session => session.call('document.reopen', paper), holds: session => isSigned(session, 'draft', null) },
    signing(12),
  ],
}
