import { Select } from '@mantine/core'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { anyKind } from '../../db/contract/kinds/index.ts'
import { useField } from '../form/useField.ts'
import type { FieldProps } from './FieldControl.tsx'
import { frameOf } from './frame.ts'
import { NEW, fits, optionFilter } from './optionFilter.ts'

type Option = { value: string; label: string }
type Props = {
  field: FieldProps
  options: readonly Option[]
  /** The deed at the end of the list, called with the typed letters; it is never taken by leaving the field. */
  make?: { label: string; run(typed: string): void }
  onSearch?(letters: string): void
  /** Letters the options do not answer yet, or never will, when the field is left. */
  onUnknown?(letters: string): void
  nothingFound?: string
  /** The options are already those that fit. */
  sifted?: boolean
  openOnFocus?: boolean
}

/**
 * One of many by a few letters. Enter takes the marked entry, and so does leaving the field by Tab or mouse. Letters that fit no entry
 * stay in the field and are named as not understood; they are never dropped.
 */
export function Picker({ field: props, options, make, onSearch, onUnknown, nothingFound = 'Không có mục nào khớp.', sifted = false, openOnFocus = props.opened ?? !props.bare }: Props) {
  const { form, field, bare } = props
  useField(form, field)
  const value = form.value(field)
  const shown = form.label(field)
  const [search, setSearch] = useState(shown)
  const searched = (letters: string) => {
    if (refusing.current) return
    setSearch(letters)
    onSearch?.(letters === shown ? '' : letters)
  }
  const [open, setOpen] = useState(false)
  const touched = useRef(false)
  /** Somebody went to the marked entry by arrows; otherwise the first of what was found is marked, however far from the letters. */
  const walked = useRef(false)
  const leaving = useRef(false)
  /** The select would take what it has marked, which is not what the letters say. */
  const refusing = useRef(false)
  const unknown = value === undefined ? shown : null
  // The select empties itself when it holds nothing; what somebody typed into it is not nothing.
  useEffect(() => {
    if (unknown !== null) setSearch(unknown)
  }, [unknown, form, field])

  /** The marked entry. The deed at the end stays marked from before an entry came that fits; then nothing is. */
  const markedFor = (input: HTMLInputElement, letters: string) => {
    const marked = document.getElementById(input.getAttribute('aria-controls') ?? '')?.querySelector<HTMLElement>('[data-combobox-selected]')
    return marked?.getAttribute('value') === NEW && !walked.current && letters !== '' && options.some(option => fits(option.label, letters)) ? null : marked
  }
  /** Somebody types faster than lists are drawn: nothing is marked yet. */
  const takeFirst = (letters: string) => {
    const first = options.find(option => fits(option.label, letters))
    if (first) choose(first.value)
    setOpen(false)
  }
  // Mantine forgets which entry it marked when the list has just opened, so Enter takes what is seen to be marked.
  const enter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return
    const letters = event.currentTarget.value.trim()
    const marked = markedFor(event.currentTarget, letters)
    // In a sheet Enter leaves the cell, which takes the entry; only the deed at the end of the list is done here.
    if (bare && marked?.getAttribute('value') !== NEW) {
      refusing.current = !walked.current && (marked == null || !fits(marked.textContent, letters))
      queueMicrotask(() => { refusing.current = false })
      return
    }
    if (!marked && (!touched.current || letters === '')) return
    event.preventDefault()
    event.stopPropagation()
    if (marked) marked.click()
    else takeFirst(letters)
  }
  const leave = (event: FocusEvent<HTMLInputElement>) => {
    refusing.current = false
    if (!touched.current) return
    touched.current = false
    const letters = event.currentTarget.value.trim()
    if (letters === '') {
      if (value != null && !anyKind(form.kind).fields[field]?.required) form.set(field, null)
      return
    }
    leaving.current = true
    const marked = markedFor(event.currentTarget, letters)
    if (marked && (walked.current || fits(marked.textContent, letters))) marked.click()
    else takeFirst(letters)
    // Still true: no entry fits, or only the deed was marked.
    if (leaving.current && letters !== shown) {
      form.type(field, letters)
      onUnknown?.(letters)
    }
    leaving.current = false
  }
  const choose = (code: string | null) => {
    if (refusing.current) return
    if (code === NEW) {
      if (leaving.current) return
      setOpen(false)
      make?.run(search.trim())
      return
    }
    leaving.current = false
    touched.current = false
    form.set(field, code, options.find(option => option.value === code)?.label)
  }
  return (
    <Select
      {...frameOf(props)} data={[...options, ...(make ? [{ value: NEW, label: make.label }] : [])]} value={typeof value === 'string' ? value : null} searchValue={search} onSearchChange={searched}
      onFocus={event => { touched.current = false; walked.current = false; event.currentTarget.select() }} onInput={() => { touched.current = true; walked.current = false }} onBlurCapture={leave}
      onBlur={() => { if (form.value(field) === undefined) setSearch(form.text(field)) }}
      onKeyDown={event => { if (event.key === 'ArrowUp' || event.key === 'ArrowDown') touched.current = walked.current = true }} onKeyDownCapture={enter}
      onChange={choose}
      filter={sifted ? ({ options: all }) => all : optionFilter} searchable allowDeselect={false} selectFirstOptionOnChange clearable={!anyKind(form.kind).fields[field]?.required}
      clearButtonProps={{ 'aria-label': 'Bỏ trống', tabIndex: -1 }} nothingFoundMessage={nothingFound} variant={bare ? 'unstyled' : 'default'} comboboxProps={{ transitionProps: { duration: 0 } }}
      dropdownOpened={open} onDropdownOpen={() => setOpen(true)} onDropdownClose={() => setOpen(false)} openOnFocus={openOnFocus}
    />
  )
}
