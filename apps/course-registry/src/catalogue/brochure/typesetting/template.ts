/**
 * The layout, in the language of the typesetter. Everything that was written by somebody comes from the data file as
 * strings, so that nothing in it can act as markup. Headings, lists and tables become tags for those who hear the
 * document; what is German in another language is marked as German.
 */
export const template = `
#let sheet = json("/sheet.json")
#let ink = rgb("#131525")
#let quiet = rgb("#41465f")
#let hairline = rgb("#c9cde0")

#set document(title: sheet.title, date: none)
#set page(
  paper: "a4",
  margin: (x: 1.6cm, top: 1.6cm, bottom: 1.8cm),
  footer: context align(center, text(8.5pt, fill: quiet, counter(page).display("1 / 1", both: true))),
)
#set text(
  font: ("Noto Sans", "Vazirmatn", "Noto Sans Ethiopic"),
  size: 10pt,
  fill: ink,
  lang: sheet.language.slice(0, 2),
)
#set par(leading: 0.6em, spacing: 0.9em)
#show heading.where(level: 1): set text(20pt)
#show heading.where(level: 2): it => block(above: 1.4em, below: 0.8em, text(14pt, it.body))
#show heading.where(level: 3): it => block(above: 1.2em, below: 0.6em, sticky: true, text(11.5pt, it.body))
#show link: underline

// Figures and clock times run from left to right inside every script.
#let figures(body) = box({ set text(dir: ltr); body })
#let german(body, side) = align(side, { set text(lang: "de", region: "DE", dir: ltr); body })

#let course(row, side) = (
  [#row.weekday \\ #figures(strong(row.day))],
  {
    german(strong(row.title), side)
    if row.facts.len() > 0 { text(9pt, fill: quiet, row.facts.join([ · ])) }
  },
  {
    for time in row.times [#time.days #figures(time.hours) \\ ]
    german(text(9pt, row.venue.join(", ")), side)
  },
  {
    german(row.provider, side)
    for note in row.notes [#text(9pt, fill: quiet)[#note.name: #figures(note.value)] \\ ]
  },
)

#let courses(part, table-of-level, side) = table(
  columns: (2.6cm, 1fr, 4.9cm, 4.1cm),
  align: side + top,
  inset: (x: 4pt, y: 5pt),
  stroke: (x, y) => (bottom: 0.5pt + hairline, top: if y == 0 { 0pt } else { 0.5pt + hairline }),
  fill: (x, y) => if y == 0 { rgb("#f3f4f7") },
  table.header(..part.heads.map(head => strong(head))),
  ..table-of-level.rows.map(row => course(row, side)).flatten(),
)

#let part-of(part) = {
  let side = if part.direction == "rtl" { right } else { left }
  set text(lang: part.language, region: if part.region == "" { none } else { part.region })
  set text(dir: if part.direction == "rtl" { rtl } else { ltr })
  set align(side)
  heading(level: 1, part.title)
  for about in part.about [#about \\ ]
  block(fill: rgb("#f3f4f7"), inset: 8pt, radius: 3pt, width: 100%, strong(part.lead))
  heading(level: 2, outlined: false, part.howTitle)
  list(..part.how)
  if part.note != "" { block(strong(part.note)) }
  for area in part.areas {
    heading(level: 2, area.name)
    for level in area.levels {
      heading(level: 3, level.name)
      courses(part, level, side)
    }
  }
  if part.current != "" [
    #block(above: 1.6em)[#part.current #figures(link(part.address, part.address))]
  ]
}

#for (position, part) in sheet.parts.enumerate() {
  if position > 0 { pagebreak() }
  part-of(part)
}
`;
