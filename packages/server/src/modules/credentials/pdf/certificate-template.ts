/**
 * The sheet of a certificate for Typst: A4 landscape, Chinese first, English under it. What it shows comes as data
 * (`CertificateSheet` as JSON), never as markup.
 */
export const certificateTemplate = `
#let data = json(bytes(sys.inputs.data))
#let ink = rgb("#1f2328")
#let quiet = rgb("#5c6470")
#let gold = rgb("#a07a33")
#let red = rgb("#8c1d18")
#set document(title: data.documentTitle, author: data.issuer)
#set page(width: 297mm, height: 210mm, margin: 0mm)
#set text(font: "Noto Serif SC", size: 12pt, fill: ink, lang: "zh", region: "cn")
#set par(leading: 0.8em, spacing: 0.9em)

#place(top + left, dx: 10mm, dy: 10mm, rect(width: 277mm, height: 190mm, stroke: 1.6pt + gold))
#place(top + left, dx: 12.5mm, dy: 12.5mm, rect(width: 272mm, height: 185mm, stroke: 0.5pt + gold))
#for (x, y) in ((10mm, 10mm), (287mm, 10mm), (10mm, 200mm), (287mm, 200mm)) {
  place(top + left, dx: x - 3mm, dy: y - 3mm, rotate(45deg, rect(width: 6mm, height: 6mm, fill: white, stroke: 1pt + gold)))
}

#place(top + center, dy: 25mm)[
  #text(size: 36pt, weight: 700, fill: red, tracking: 0.45em)[#data.title.zh]
  #v(-3mm)
  #text(size: 12pt, fill: quiet, tracking: 0.06em)[#data.title.en]
]
#place(top + center, dy: 53mm, line(length: 120mm, stroke: 0.6pt + gold))

#place(top + left, dx: 34mm, dy: 62mm, box(width: 229mm)[
  #set align(center)
  #text(size: 30pt, weight: 700)[#data.holder]
  #v(1mm)
  #text(size: 14pt)[#data.statement.zh]
  #v(1mm)
  #text(size: 28pt, weight: 700, fill: red)[#data.award.zh]
  #v(-1mm)
  #text(size: 10.5pt, fill: quiet)[#data.statement.en #data.award.en]
])

#let label(words) = [
  #text(size: 10.5pt, fill: quiet)[#words.zh] #h(1mm) #text(size: 8pt, fill: quiet)[#words.en]
]
#place(top + left, dx: 40mm, dy: 120mm, box(width: 150mm, grid(
  columns: (46mm, 1fr),
  row-gutter: 3.2mm,
  ..data.lines.map(line => (label(line.label), text(size: 11.5pt)[#line.value])).flatten(),
)))

#place(top + left, dx: 205mm, dy: 118mm, box(width: 52mm)[
  #set align(center)
  #image(bytes(data.qr), format: "svg", width: 36mm)
  #v(-2mm)
  #text(size: 9pt)[扫码核验]
  #h(1mm)
  #text(size: 7.5pt, fill: quiet)[Scan to verify]
])

#place(bottom + right, dx: -34mm, dy: -24mm, box(width: 110mm)[
  #set align(right)
  #text(size: 14pt, weight: 700)[#data.issuer]
  #v(-1mm)
  #text(size: 11pt)[#data.issuedOn.zh] #h(2mm) #text(size: 9pt, fill: quiet)[#data.issuedOn.en]
])
#place(bottom + left, dx: 40mm, dy: -24mm, text(size: 8pt, fill: quiet)[#data.verifyUrl])
`;
