import classes from './Key.module.css'

/** The name of a key, drawn as a key cap. `onAccent` inside the main button. */
export const Key = ({ children, onAccent }: { children: string; onAccent?: boolean }) => <kbd className={classes.key} data-accent={onAccent || undefined}>{children}</kbd>
