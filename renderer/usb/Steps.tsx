import { IconCheck } from '@tabler/icons-react'
import classes from './Steps.module.css'

export type Step = { title: string; answer?: string; state: 'done' | 'now' | 'later'; onOpen?: () => void }

/** The parcel at a glance: each finished step keeps its answer in words. */
export function Steps({ steps, label }: { steps: Step[]; label: string }) {
  return (
    <ol className={classes.steps} aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.title} className={classes.step} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className={classes.number} aria-hidden>{step.state === 'done' ? <IconCheck size={16} stroke={2.5} /> : index + 1}</span>
          {step.onOpen && step.state === 'done'
            ? <button type="button" className={classes.title} onClick={step.onOpen}>{step.title}</button>
            : <span className={classes.title}>{step.title}</span>}
          {step.answer && <span className={classes.answer}>{step.answer}</span>}
        </li>
      ))}
    </ol>
  )
}
