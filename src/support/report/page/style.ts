/** Light, dark and paper by the same four colours. */
export const STYLE = `
:root { --ink: #1b1f24; --paper: #ffffff; --line: #c9d1d9; --bar: #1f6feb; --mark: #b35900; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --paper: #0d1117; --line: #3d444d; --bar: #58a6ff; --mark: #f0a35e; }
}
@media print {
  :root { --ink: #000000; --paper: #ffffff; --line: #999999; --bar: #555555; --mark: #000000; }
  section { break-inside: avoid; }
  h2 { break-after: avoid; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 sans-serif; }
main { max-width: 800px; margin: 0 auto; padding: 1rem; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
figure { margin: 0 0 1rem; }
svg { max-width: 100%; height: auto; }
table { border-collapse: collapse; font-size: 0.9rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 0.15rem 0.75rem 0.15rem 0; text-align: right; border-bottom: 1px solid var(--line); }
th[scope=row], thead td { text-align: left; font-weight: normal; }
`
