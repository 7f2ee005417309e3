import { Markup } from "./markup.ts";

/** One sheet for light and dark, as the reader's system asks; colours that people who see few of them tell apart. */
export const style = new Markup(`<style>
:root { color-scheme: light dark; --ink: #1d2430; --quiet: #5a6577; --paper: #ffffff; --panel: #f5f7fa; --line: #d5dbe4;
  --one: #0b63b0; --two: #b45309; --good: #1a7f4b; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf2; --quiet: #a3adbd; --paper: #14181f; --panel: #1c222c;
  --line: #353e4c; --one: #6cb2f5; --two: #f0a355; --good: #5fcf95; --bad: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 88rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .3rem; } h2 { font-size: 1.25rem; margin: 2.5rem 0 .2rem; }
h3 { font-size: 1rem; margin: 0 0 .5rem; } p { margin: .2rem 0 .8rem; max-width: 60rem; } .quiet { color: var(--quiet); }
nav a { margin-right: 1rem; } a { color: var(--one); }
.panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 1rem; }
.panel { background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; overflow-x: auto; }
.overview { grid-template-columns: repeat(auto-fit, minmax(min(34rem, 100%), 1fr)); } .wide { grid-column: 1 / -1; }
.bars { max-width: 52rem; } nav { margin-bottom: 1rem; }
@media (min-width: 60rem) { .tall { grid-column: span 2; grid-row: span 2; } }
svg { display: block; width: 100%; height: auto; overflow: visible; } svg text { fill: var(--ink); font: 12px system-ui, sans-serif; }
svg .quiet { fill: var(--quiet); } .axis { stroke: var(--line); stroke-width: 1; fill: none; }
.bar { fill: var(--one); } .bar.before { fill: var(--two); } .whisker { stroke: var(--ink); stroke-width: 1.5; }
.curve { stroke: var(--one); stroke-width: 2; fill: none; } .ideal { stroke: var(--quiet); stroke-dasharray: 4 4; }
.dot { fill: var(--one); fill-opacity: .75; stroke: var(--paper); }
table { border-collapse: collapse; width: 100%; max-width: 52rem; margin-bottom: 1rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding-bottom: .4rem; }
th, td { text-align: right; padding: .2rem .4rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th:first-child, td:first-child, .words { text-align: left; } td { white-space: nowrap; } .better { color: var(--good); } .worse { color: var(--bad); }
summary { cursor: pointer; font-weight: 600; padding: .3rem 0; }
blockquote { margin: .1rem 0 .5rem; padding-left: .7rem; border-left: 3px solid var(--line); color: var(--quiet);
  white-space: pre-wrap; overflow-wrap: anywhere; }
ul { margin: 1rem 0 1rem; padding-left: 1.2rem; }
@media print { .panel { break-inside: avoid; } }
</style>`);
