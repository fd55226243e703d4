/** Of the page of statistics: by day and by night, as the reader's system has it. Colours of a kind differ in lightness, too. */
export const style = `
:root { color-scheme: light dark; --ground: light-dark(#f3f2ee, #141517); --surface: light-dark(#fdfdfc, #1f2124);
  --ink: light-dark(#1d1f21, #e4e5e7); --quiet: light-dark(#5c626b, #a2a8b1); --line: light-dark(#dedcd5, #33363b);
  --c1: light-dark(#1f5fae, #85b7f2); --c2: light-dark(#a04a00, #f2a65a); --c3: light-dark(#2f7d4f, #7fd3a0); --c4: light-dark(#6b3fa0, #c9a7f5);
  background: var(--ground); color: var(--ink); line-height: 1.5;
  font-family: "Inter", "Helvetica Neue", "Segoe UI", "Roboto", "Noto Sans", "Ubuntu", "Liberation Sans", "DejaVu Sans", "Arial", sans-serif; }
body { max-width: 88rem; margin: 0 auto; padding: 1.5rem clamp(0.75rem, 3vw, 2rem) 3rem; }
h1 { margin: 0; font-size: 1.375rem; font-weight: 650; overflow-wrap: anywhere; }
h2 { margin: 0; font-size: 1rem; font-weight: 650; }
p { margin: 0.125rem 0 0.75rem; color: var(--quiet); font-size: 0.875rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0.75rem; margin: 1rem 0; padding: 0; list-style: none; }
.tiles li, .chart { border: 1px solid var(--line); border-radius: 10px; background: var(--surface); padding: 0.875rem 1rem; }
.tiles strong { display: block; font-size: 1.5rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.tiles span { color: var(--quiet); font-size: 0.8125rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); gap: 0.75rem; }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--quiet); font-size: 11px; font-variant-numeric: tabular-nums; }
.value { text-anchor: end; }
.grid { fill: none; stroke: var(--line); stroke-width: 1; }
.goal { fill: none; stroke: var(--quiet); stroke-width: 1.5; stroke-dasharray: 5 4; }
.c1 { fill: var(--c1); } .c2 { fill: var(--c2); } .c3 { fill: var(--c3); } .c4 { fill: var(--c4); } .c5 { fill: var(--quiet); }
.l1, .l2, .l3, .l4 { fill: none; stroke-width: 2; }
.l1 { stroke: var(--c1); } .l2 { stroke: var(--c2); } .l3 { stroke: var(--c3); } .l4 { stroke: var(--c4); }
.k1 { background: var(--c1); } .k2 { background: var(--c2); } .k3 { background: var(--c3); } .k4 { background: var(--c4); } .k5 { background: var(--quiet); }
.day { fill: var(--c1); } .d0 { fill: var(--line); } .d1 { opacity: 0.35; } .d2 { opacity: 0.55; } .d3 { opacity: 0.78; }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin: 0 0 0.5rem; padding: 0; list-style: none; font-size: 0.8125rem; }
.key { display: inline-block; width: 0.75rem; height: 0.75rem; margin-right: 0.375rem; border-radius: 3px; vertical-align: -1px; }
details { margin-top: 0.5rem; font-size: 0.8125rem; }
summary { width: fit-content; cursor: pointer; color: var(--quiet); }
summary:focus-visible { outline: 2px solid var(--c1); outline-offset: 2px; border-radius: 3px; }
table { width: 100%; margin-top: 0.5rem; border-collapse: collapse; font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.1875rem 0.5rem 0.1875rem 0; border-top: 1px solid var(--line); text-align: right; }
thead th { border-top: 0; color: var(--quiet); font-weight: 500; white-space: nowrap; }
th:first-child { text-align: left; font-weight: 400; overflow-wrap: anywhere; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 34rem) { svg text { font-size: 19px; } .odd { display: none; } }
@media print { body { max-width: none; padding: 0; } .chart, .tiles li { break-inside: avoid; } }
`
