import { Conflict } from './Conflict.tsx'
import { Guard } from './Guard.tsx'
import type { Editor } from './useEditor.ts'

/** What an editor asks its person: which of two truths, and what becomes of words not saved. `when`: whether leaving is asked about. */
export function EditorDialogs({ editor, when }: { editor: Editor; when: () => boolean }) {
  const close = () => editor.setConflict(null)
  return (
    <>
      {editor.conflict && (
        <Conflict
          stale={editor.conflict} who="Người dùng ở cửa sổ khác" onBack={close} onDiscard={() => void editor.discard()}
          onSave={() => {
            close()
            void editor.save()
          }}
        />
      )}
      <Guard when={when} saving={editor.saving} onSave={editor.save} onDrop={editor.kept.drop} onLeave={editor.leave} />
    </>
  )
}
