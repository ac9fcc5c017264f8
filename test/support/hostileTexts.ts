/** Forty texts that have broken programs: markup, code, paths, marks that turn the writing round, signs outside the plane, sheer length. */
export const hostileTexts: readonly string[] = [
  '', ' ', '\u0000', 'a\u0000b', '\u200b', '\ufeff', '\u202egnp.exe', '\u2066ẩn\u2069', 'e\u0301\u0301\u0301', '\ud800', '\udfff\ud800', '👩‍👩‍👧‍👦', 'ﷺ', 'İıſK',
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><svg/onload=alert(1)>', "' OR 1=1 --", "'; DROP TABLE model; --", '{{7*7}}', '${7*7}', '`id`', '$(id)', '%s%n%x',
  'javascript:alert(1)', 'data:text/html,<script>1</script>', 'file:///etc/passwd', '../../../../etc/passwd', '..\\..\\windows\\win.ini', '\\\\máy\\chia sẻ', 'CON', 'NUL.txt', '/dev/null',
  '=1+1', '+cmd|/c calc', '@SUM(A1)', '__proto__', 'constructor', 'NaN', 'x'.repeat(1_000_000),
]
