import ChartGrammar
import UlcerRecords
import VectorDrawing

/// The sheet around the hands of every hand map: title, subtitle, key, panels with headings,
/// footnote.
///
/// The hands are as large as the desired room allows, but never smaller than `leastScale`. If
/// needed, the drawing is higher than desired or, on very narrow paper, wider.
struct HandMapSheet {
  /// One set of four views.
  struct Panel {
    /// The heading, in bold; may be empty.
    var heading: String
    /// The text after the heading.
    var note: String
    /// The texts below the four views, in the order of `HandFrame.all`.
    var viewNotes: [String]
  }

  var caption: Caption
  var panels: [Panel]
  /// The least scale of the hands, in points per millimetre.
  var leastScale: Double
  /// The reach of glyphs beyond a hand's own room at either side and above it, in millimetres.
  var overhang = (side: 0.0, top: 0.0)
  /// Draws the marks on one view of one panel.
  var marks: (_ panel: Int, _ frame: HandFrame) -> [DrawingElement]
  /// The key for a scale: elements from an upper left corner in a width, and their height.
  var key: (_ scale: Double, _ width: Double) -> (elements: [DrawingElement], height: Double)

  private static let gap = 8.0
  private let theme = Theme.print
  private var breadth: Double { HandFrame.breadth + 2 * overhang.side }
  private var height: Double { HandFrame.height + overhang.top }
  /// The room between the name of a view and the fingertips below it.
  private static let viewGap = 7.0

  /// The grid of panels and views, and their size.
  private struct Arrangement {
    let panelsAcross: Int
    let viewsAcross: Int
    let scale: Double
    let height: Double
  }

  func drawing(extent: Extent, measurer: any TextMeasurer) -> Drawing {
    let width = max(extent.width, 2 * breadth * leastScale + HandMapSheet.gap)
    let heads = [
      wrapped(caption.title, theme.title, width, measurer),
      wrapped(caption.subtitle, theme.base, width, measurer),
      wrapped(caption.denominator, theme.small, width, measurer),
    ]
    let foot = wrapped(caption.footnote, theme.small, width, measurer)
    let headHeight = heads.reduce(0) { $0 + ($1.lines.isEmpty ? 0 : $1.height + 1.5) }
    let keyGuess = key(leastScale, width).height
    let fixed = headHeight + keyGuess + foot.height + 4 * HandMapSheet.gap
    let arrangement = best(
      width: width, height: extent.height - fixed, measurer: measurer)
    let scale = arrangement.scale

    var elements: [DrawingElement] = []
    var top = 0.0
    for head in heads where !head.lines.isEmpty {
      elements += head.elements(x: 0, top: top, measurer: measurer)
      top += head.height + 1.5
    }
    if top > 0 { top += HandMapSheet.gap - 1.5 }
    let legend = key(scale, width)
    elements.append(.moved(by: Point(0, top), legend.elements))
    top += legend.height + (legend.height > 0 ? HandMapSheet.gap : 0)

    let panelWidth =
      (width - HandMapSheet.gap * 2 * Double(arrangement.panelsAcross - 1))
      / Double(arrangement.panelsAcross)
    for row in stride(from: 0, to: panels.count, by: arrangement.panelsAcross) {
      var height = 0.0
      for column in 0..<arrangement.panelsAcross where row + column < panels.count {
        let x = Double(column) * (panelWidth + 2 * HandMapSheet.gap)
        let drawn = panel(
          row + column, at: Point(x, top), width: panelWidth, arrangement, measurer: measurer)
        elements += drawn.elements
        height = max(height, drawn.height)
      }
      top += height + HandMapSheet.gap
    }
    if !foot.lines.isEmpty {
      elements += foot.elements(x: 0, top: top, measurer: measurer)
      top += foot.height
    }
    return Drawing(extent: Extent(width, max(top, 1)), elements: elements)
  }

  private func wrapped(
    _ note: String, _ style: TypeStyle, _ width: Double, _ measurer: any TextMeasurer
  ) -> WrappedText {
    WrappedText(
      note, style: style, width: width, measurer: measurer, longest: TextFitting.longestNote)
  }

  private func heading(
    _ index: Int, width: Double, measurer: any TextMeasurer
  ) -> (elements: [DrawingElement], height: Double) {
    let panel = panels[index]
    let title = WrappedText(
      panel.heading, style: theme.heading, width: width, measurer: measurer)
    guard let last = title.lines.last else { return ([], 0) }
    let used = measurer.extent(of: last, style: theme.heading).width + 6
    let beside = measurer.extent(of: panel.note, style: theme.base).width <= width - used
    var elements = title.elements(x: 0, top: 0, measurer: measurer)
    if beside {
      elements += wrapped(panel.note, theme.base, width, measurer)
        .elements(
          x: used, top: title.height - title.lineHeight, measurer: measurer)
      return (elements, title.height + 2)
    }
    let note = wrapped(panel.note, theme.base, width, measurer)
    elements += note.elements(x: 0, top: title.height, measurer: measurer)
    return (elements, title.height + note.height + 2)
  }

  private func panel(
    _ index: Int, at corner: Point, width: Double, _ arrangement: Arrangement,
    measurer: any TextMeasurer
  ) -> (elements: [DrawingElement], height: Double) {
    let scale = arrangement.scale
    let head = heading(index, width: width, measurer: measurer)
    var elements: [DrawingElement] =
      head.elements.isEmpty ? [] : [.moved(by: corner, head.elements)]
    let pitch = width / Double(arrangement.viewsAcross)
    let line = measurer.extent(of: "", style: theme.small).height
    let rowHeight = height * scale + line + HandMapSheet.viewGap
    for (place, side) in HandFrame.all.enumerated() {
      let column = Double(place % arrangement.viewsAcross)
      let row = Double(place / arrangement.viewsAcross)
      let left = corner.x + column * pitch
      let frame = HandFrame(
        hand: side.hand, view: side.view,
        origin: Point(
          left + (pitch - HandFrame.breadth * scale) / 2,
          corner.y + head.height + row * rowHeight + overhang.top * scale),
        scale: scale)
      elements += frame.elements
      elements += marks(index, frame)
      let name = HandFrame.name(side.hand, side.view)
      let note =
        place < panels[index].viewNotes.count ? panels[index].viewNotes[place] : ""
      let full = note.isEmpty ? name : "\(name): \(note)"
      let fits = measurer.extent(of: full, style: theme.small).width <= pitch - 2
      let text =
        fits
        ? full : "\(side.hand.letter) \(side.view.rawValue)" + (note.isEmpty ? "" : ": \(note)")
      let ascent = measurer.extent(of: text, style: theme.small).ascent
      elements.append(
        .text(
          PlacedText(
            text, at: Point(left + pitch / 2, frame.room.bottom + 1.5 + ascent), anchor: .middle,
            style: theme.small, measurer: measurer)))
    }
    let rows = (HandFrame.all.count + arrangement.viewsAcross - 1) / arrangement.viewsAcross
    return (elements, head.height + Double(rows) * rowHeight - HandMapSheet.viewGap)
  }

  /// Returns the arrangement with the largest hands in the room; if none is large enough, the
  /// lowest one with hands of the least size.
  private func best(
    width: Double, height: Double, measurer: any TextMeasurer
  ) -> Arrangement {
    let count = max(panels.count, 1)
    let line = measurer.extent(of: "", style: theme.small).height + HandMapSheet.viewGap
    let head = 2 * measurer.extent(of: "", style: theme.heading).height + 2
    var fitting: Arrangement?
    var lowest: Arrangement?
    for views in [4, 2] {
      for across in 1...count {
        let room =
          (width - HandMapSheet.gap * 2 * Double(across - 1)) / Double(across * views)
          - HandMapSheet.gap / 2
        let byWidth = room / breadth
        guard byWidth >= leastScale - 1e-9 || (views == 2 && across == 1) else { continue }
        let panelRows = Double((count + across - 1) / across)
        let viewRows = Double(4 / views)
        let overhead = panelRows * (head + viewRows * line + HandMapSheet.gap)
        let byHeight = (height - overhead) / (panelRows * viewRows * self.height)
        let scale = max(leastScale, min(byWidth, byHeight))
        let taken = overhead + panelRows * viewRows * self.height * scale
        let found = Arrangement(
          panelsAcross: across, viewsAcross: views, scale: scale, height: taken)
        if byHeight >= leastScale, scale > (fitting?.scale ?? 0) { fitting = found }
        if taken < (lowest?.height ?? .infinity) { lowest = found }
      }
    }
    return fitting ?? lowest
      ?? Arrangement(panelsAcross: 1, viewsAcross: 2, scale: leastScale, height: height)
  }
}
