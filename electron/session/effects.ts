import type { Procedure } from '../../db/contract/api.ts'

/**
 * What a procedure does to the register, so that windows learn what they must read anew and a dead worker is asked again
 * only where that cannot write twice. `writes`: every window reads anew. `keeps`: written, but of no matter to other
 * windows. `reads`: nothing is changed that a screen shows. The compiler insists on every procedure.
 */
export const effects = {
  'record.list': 'reads', 'record.ids': 'reads', 'record.get': 'reads', 'record.links': 'reads', 'history.list': 'reads', 'history.changes': 'reads',
  'settings.get': 'reads', 'figures.get': 'reads', 'register.info': 'reads', 'register.check': 'reads', 'draft.list': 'reads',
  'screen.get': 'reads', 'counts.get': 'reads', 'overview.get': 'reads', 'targets.get': 'reads', 'presets.get': 'reads', 'document.list': 'reads',
  'package.preview': 'reads', 'package.verify': 'reads', 'package.log': 'reads', 'attachment.file': 'reads',
  'document.print': 'keeps', 'list.export': 'keeps', 'package.slip': 'keeps', 'draft.keep': 'keeps', 'draft.drop': 'keeps', 'screen.set': 'keeps',
  'backup.list': 'reads', 'backup.preview': 'reads', 'register.health': 'reads', 'backup.make': 'keeps', 'backup.second': 'keeps', 'backup.forgetErased': 'keeps',
  'access.list': 'reads', 'privacy.find': 'reads', 'privacy.erasures': 'reads', 'privacy.overdue': 'reads', 'privacy.permissions': 'reads', 'lock.state': 'reads',
  'privacy.report': 'keeps', 'lock.set': 'keeps', 'lock.check': 'keeps', 'lock.remove': 'keeps', 'privacy.erase': 'writes', 'privacy.correct': 'writes',
  'record.create': 'writes', 'record.update': 'writes', 'record.updateMany': 'writes', 'record.trash': 'writes', 'record.restore': 'writes',
  'document.edit': 'writes', 'document.sign': 'writes', 'document.reopen': 'writes',
  'record.save': 'writes', 'history.undo': 'writes', 'history.redo': 'writes', 'attachment.add': 'writes', 'settings.set': 'writes',
  'package.write': 'writes', 'content.sample': 'writes', 'content.load': 'writes',
} as const satisfies Record<Procedure, 'writes' | 'keeps' | 'reads'>

/** What a call of this name does; a name the register does not know changes nothing. */
export const effectOf = (name: string): 'writes' | 'keeps' | 'reads' =>
  Object.hasOwn(effects, name) ? effects[name as keyof typeof effects] : 'reads'
