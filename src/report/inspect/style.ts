/** The inspection page's style: a colour for each way a grid was found. */
export const STYLE = `
body { font: 14px/1.5 sans-serif; margin: 1em; color: #222 }
svg { display: block; border: 1px solid #888; background: #fff; margin: .5em 0 }
svg text { fill: #222; pointer-events: none }
svg line { stroke: #d33; stroke-width: .6; pointer-events: none }
svg .cell { stroke-width: .8; fill-opacity: .12 }
svg .cell:hover, svg .line:hover { fill-opacity: .45 }
svg .ruled { fill: #1769aa; stroke: #1769aa }
svg .aligned { fill: #2e7d32; stroke: #2e7d32 }
svg .delimited { fill: #ef6c00; stroke: #ef6c00 }
svg .native { fill: #6a1b9a; stroke: #6a1b9a }
svg .line { fill: #999; fill-opacity: .12 }
#glyphs:not(:checked) ~ svg .glyphs, #rules:not(:checked) ~ svg .rules,
#grid:not(:checked) ~ svg .grid, #lines:not(:checked) ~ svg .lines { display: none }
label { margin-right: 1em }
table { border-collapse: collapse; margin: .5em 0 1em; border-top: 3px solid #888 }
table.ruled { border-top-color: #1769aa } table.aligned { border-top-color: #2e7d32 }
table.delimited { border-top-color: #ef6c00 } table.native { border-top-color: #6a1b9a }
caption { text-align: left; color: #555 }
td, th { border: 1px solid #bbb; padding: 1px 6px; vertical-align: top }
th { background: #f2f2f2; text-align: left }
td.inferred { background: #fff3c4 } td.ambiguous { background: #ffd9b3 }
td.unreadable { background: #ffc9c9 }
`;
