import { type CSSVariablesResolver, type MantineColorsTuple, createTheme, defaultVariantColorsResolver, Input, Menu, Modal, Popover, Tooltip } from '@mantine/core'

/** Lotus leaf: action. */
const sen: MantineColorsTuple = ['#EFF6F4', '#E2EFEB', '#C6E0D9', '#A9CFC6', '#7CC9BA', '#4F9488', '#2E7C71', '#15605A', '#0F4A45', '#0B2F2C']
/** Brick: overdue, error. */
const gach: MantineColorsTuple = ['#FBEAE6', '#F8DAD4', '#F6C9C1', '#F4B2A9', '#F19A8F', '#E06C5E', '#C44A3E', '#A5332A', '#862820', '#5F1B15']
/** Turmeric: due soon. */
const nghe: MantineColorsTuple = ['#FAF0DA', '#F6E4BC', '#F0D598', '#EAC67E', '#E3B765', '#C1902F', '#A06F0C', '#7F5300', '#654200', '#473000']
/** Leaf: done. */
const la: MantineColorsTuple = ['#E6F1E5', '#D3E6D3', '#BFDBC0', '#A9D3AC', '#93CB98', '#67A871', '#478653', '#2C6238', '#224D2C', '#18381F']
/** Petal: exemplary, and nothing else. */
const canh: MantineColorsTuple = ['#F7E8EF', '#F3D7E4', '#EFC6D9', '#ECB6D0', '#E9A5C6', '#CB7BA3', '#A85380', '#86335F', '#6B284C', '#4A1A34']
const gray: MantineColorsTuple = ['#FAF8F4', '#F5F3EE', '#EEEBE4', '#E3DFD6', '#CFC9BD', '#8C8578', '#6B655B', '#565148', '#3A3630', '#24221E']
const dark: MantineColorsTuple = ['#ECE8E0', '#BDB7AB', '#A09A8E', '#827B6F', '#4A463F', '#35322D', '#2A2825', '#1F1E1B', '#1A1917', '#161513']

export const theme = createTheme({
  primaryColor: 'sen',
  primaryShade: { light: 7, dark: 4 },
  colors: { sen, gach, nghe, la, canh, gray, dark },
  white: '#FFFFFF',
  black: '#24221E',
  fontFamily: "'So', 'Be Vietnam Pro', sans-serif",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '1.5', sm: '1.54', md: '1.57', lg: '1.6', xl: '1.5' },
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '20px', lineHeight: '1.5' }, h2: { fontSize: '15px', lineHeight: '1.6' } } },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '14px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  // On the pale accent of the dark theme white words would not be readable.
  variantColorResolver: input => ({
    ...defaultVariantColorsResolver(input),
    ...(input.variant === 'filled' && (input.color ?? 'sen') === 'sen'
      ? { background: 'var(--sdv-accent)', hover: 'var(--sdv-accent-hover)', color: 'var(--sdv-on-accent)', border: '1px solid transparent' } : {}),
    ...(input.variant === 'filled' && input.color === 'gach'
      ? { background: 'var(--sdv-danger)', hover: 'var(--sdv-danger)', color: 'var(--sdv-surface)', border: '1px solid transparent' } : {}),
    ...(input.variant === 'subtle' && input.color === 'gach'
      ? { background: 'transparent', hover: 'var(--sdv-danger-soft)', color: 'var(--sdv-danger)', border: '1px solid transparent' } : {}),
  }),
  components: {
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    // The list itself scrolls: a frame of its own around it would be a stop nobody can reach.
    Select: { defaultProps: { withScrollArea: false }, styles: { options: { maxHeight: 260, overflowY: 'auto' } } },
    Input: Input.extend({ vars: () => ({ wrapper: { '--input-height': '36px', '--input-fz': '14px' } }) }),
    Modal: Modal.extend({
      defaultProps: { radius: 'lg', centered: true, closeOnClickOutside: false, transitionProps: { duration: 0 }, padding: 'lg', closeButtonProps: { 'aria-label': 'Đóng' } },
    }),
    // The placeholder Mantine focuses first is no menu item, which screen readers rightly mind.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false, transitionProps: { duration: 0 } } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 500, events: { hover: true, focus: true, touch: false }, withArrow: true } }),
  },
})

const shared = {
  '--mantine-color-body': 'var(--sdv-app)',
  '--mantine-color-text': 'var(--sdv-text)',
  '--mantine-color-default': 'var(--sdv-surface)',
  '--mantine-color-default-hover': 'var(--sdv-sunken)',
  '--mantine-color-default-color': 'var(--sdv-text)',
  '--mantine-color-default-border': 'var(--sdv-line-strong)',
  '--mantine-color-dimmed': 'var(--sdv-text3)',
  '--mantine-color-placeholder': 'var(--sdv-text3)',
  '--mantine-color-error': 'var(--sdv-danger)',
  '--mantine-color-anchor': 'var(--sdv-accent)',
  '--mantine-primary-color-filled': 'var(--sdv-accent)',
  '--mantine-primary-color-filled-hover': 'var(--sdv-accent-hover)',
  '--mantine-primary-color-contrast': 'var(--sdv-on-accent)',
}

/** Lays our tokens under Mantine's own names, so that its components speak the same visual language. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared })
