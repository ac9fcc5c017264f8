import { Button, Modal } from '@mantine/core'
import { goToSection } from './goToSection.ts'

/** The sections by name, for the keyboard and for windows too narrow to show them beside the form. */
export function SectionsDialog({ sections, onClose }: { sections: readonly { heading: string }[]; onClose(): void }) {
  return (
    <Modal opened onClose={onClose} title="Đi tới mục" size={360} returnFocus={false}>
      <div style={{ display: 'grid', gap: 4, padding: 4 }}>
        {sections.map(({ heading }, index) => (
          <Button
            key={heading} variant="subtle" color="gray" justify="flex-start" data-autofocus={index === 0 || undefined}
            onClick={() => {
              onClose()
              requestAnimationFrame(() => goToSection(index))
            }}
          >
            {heading}
          </Button>
        ))}
      </div>
    </Modal>
  )
}
