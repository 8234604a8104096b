import ChartGrammar
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The hands with the number of ulcers at each site, over participants.
///
/// Each glyph holds the number; it is darker and larger the more ulcers there are. Shades are equal
/// steps of lightness (CIE L*), so that a grey copy keeps their order and distances.
package struct CountedHandMap: Sendable {
  /// The least scale of the hands, in points per millimetre.
  static let leastScale = 1.15
  /// The least scale if sites are crowded, as far as the width allows.
  static let crowdedScale = 2.2
  /// A view is crowded if at least this number of its glyphs would overlap a neighbour.
  static let crowd = 14

  let counts: PlaceCounts
  private let theme = Theme.print

  /// Returns the map in a room; crowded sites make the hands larger, but the drawing is never
  /// higher than `highest`, in points.
  func drawing(
    extent: Extent, highest: Double = .infinity, caption: Caption = .none,
    measurer: any TextMeasurer
  ) -> Drawing {
    let isCrowded = isCrowded(measurer)
    // Two hands side by side, with some room between them.
    let widest = extent.width / (2 * HandFrame.breadth) - 0.06
    // Two rows of hands; key, names of the views and texts take some 90 points.
    let tallest = (highest - 90) / (2 * HandFrame.height)
    let least =
      isCrowded
      ? max(CountedHandMap.leastScale, min(CountedHandMap.crowdedScale, widest, tallest))
      : CountedHandMap.leastScale
    let size = GlyphSize(
      most: counts.most, grows: !isCrowded, measurer: measurer)
    return HandMapSheet(
      caption: caption,
      panels: [
        HandMapSheet.Panel(
          heading: "", note: "", viewNotes: HandFrame.all.map { "\(counts[$0.hand, $0.view])" })
      ],
      leastScale: least,
      marks: { _, frame in marks(on: frame, size, measurer) },
      key: { _, width in key(size, width: width, measurer) }
    ).drawing(extent: extent, measurer: measurer)
  }

  /// The size of the glyph of a count.
  private struct GlyphSize {
    let most: Int
    /// The glyph grows with the count; otherwise it is just large enough for its number.
    let grows: Bool
    let measurer: any TextMeasurer

    /// Returns half the diameter, which holds the number and grows with the square root of the
    /// count.
    func radius(_ count: Int) -> Double {
      let theme = Theme.print
      let style = TypeStyle(size: theme.smallSize, weight: .semibold)
      let text = measurer.extent(of: "\(count)", style: style)
      let height = text.ascent * 0.7
      // At least as high as a line of type, so that numbers are no closer than lines.
      let holds = max(
        (text.width * text.width + height * height).squareRoot() / 2 + 0.4, text.height / 2)
      guard grows else { return holds }
      let share = (Double(count) / Double(max(most, 5))).squareRoot()
      return max(holds, theme.smallSize * (0.52 + 0.56 * share))
    }
  }

  private func places(on frame: HandFrame) -> [(count: Int, anchor: Point)] {
    Location.all.filter { counts[$0] > 0 }.compactMap { location in
      frame.point(of: location).map { (counts[location], $0) }
    }
  }

  /// Tells if so many glyphs of one view would overlap that the hands must be larger.
  private func isCrowded(_ measurer: any TextMeasurer) -> Bool {
    let size = GlyphSize(most: counts.most, grows: true, measurer: measurer)
    return HandFrame.all.contains { side in
      let places = places(
        on: HandFrame(
          hand: side.hand, view: side.view, origin: .origin, scale: CountedHandMap.leastScale))
      let glyphs = places.map { ($0.anchor, size.radius($0.count)) }
      return glyphs.indices.count { first in
        glyphs.indices.contains { second in
          first != second && GlyphPlacement.overlap(glyphs[first], glyphs[second])
        }
      } >= CountedHandMap.crowd
    }
  }

  private func marks(
    on frame: HandFrame, _ size: GlyphSize, _ measurer: any TextMeasurer
  ) -> [DrawingElement] {
    var places = places(on: frame)
    // Where leaders cross, the glyphs with the most ulcers are on top.
    places.sort { $0.count < $1.count }
    let radii = places.map { size.radius($0.count) }
    let centres = GlyphPlacement.centres(
      of: zip(places, radii).map { GlyphPlacement.Glyph(anchor: $0.0.anchor, radius: $0.1) },
      in: frame.room)
    var leaders: [DrawingElement] = []
    var glyphs: [DrawingElement] = []
    for (index, place) in places.enumerated() {
      let (centre, anchor) = (centres[index], place.anchor)
      let (dx, dy) = (centre.x - anchor.x, centre.y - anchor.y)
      if (dx * dx + dy * dy).squareRoot() > radii[index] {
        leaders.append(
          .stroke(
            Path(through: [anchor, centre]), LineStyle(Palette.neutral, width: theme.hairline)))
        leaders.append(.dots([anchor], diameter: 1.6, Palette.neutral))
      }
      glyphs += glyph(place.count, at: centre, radius: radii[index], measurer)
    }
    return leaders + glyphs
  }

  private func glyph(
    _ count: Int, at centre: Point, radius: Double, _ measurer: any TextMeasurer
  ) -> [DrawingElement] {
    let ground = CountedHandMap.shade(count, of: counts.most)
    let style = TypeStyle(
      size: theme.smallSize, weight: .semibold, colour: theme.ink(on: ground))
    let text = measurer.extent(of: "\(count)", style: style)
    return [
      .dots([centre], diameter: radius * 2, ground),
      .stroke(
        Path(circle: centre, radius: radius - theme.hairline / 2),
        LineStyle(CountedHandMap.rim, width: theme.hairline)),
      .text(
        PlacedText(
          "\(count)", at: Point(centre.x, centre.y + text.ascent * 0.375), anchor: .middle,
          style: style, measurer: measurer)),
    ]
  }

  private static let rim = Colour(0x5C1A1A)

  /// Returns the shade of a count: from L* 90 for 1 to L* 25 for the largest count, in equal steps.
  ///
  /// If the largest count is below 5, the scale still reaches to 5, so that a single ulcer is never
  /// drawn in the darkest shade.
  static func shade(_ count: Int, of most: Int) -> Colour {
    let top = Double(max(most, 5))
    let share = top <= 1 ? 0 : (Double(count) - 1) / (top - 1)
    return OrdinalColourScale.colour(share: share)
  }

  private func key(
    _ size: GlyphSize, width: Double, _ measurer: any TextMeasurer
  ) -> (elements: [DrawingElement], height: Double) {
    let most = counts.most
    guard most > 0 else {
      let words = counts.subject == .baseline ? "No baseline ulcer." : "No recurrence."
      return HandMapKey(entries: [.init(text: words, breadth: 0, symbol: { _ in [] })])
        .drawn(width: width, measurer: measurer)
    }
    var steps = [1, (1 + most) / 2, most]
    steps = steps.enumerated().filter { !steps[..<$0.offset].contains($0.element) }.map(\.element)
    let noun = counts.subject == .baseline ? "ulcer" : "recurrence"
    let entries = steps.enumerated().map { index, count in
      let half = size.radius(count)
      let text =
        index < steps.count - 1 ? "" : most == 1 ? "\(noun) at this place" : "\(noun)s at a place"
      return HandMapKey.Entry(
        text: text, breadth: half * 2,
        symbol: { glyph(count, at: $0, radius: half, measurer) })
    }
    return HandMapKey(entries: entries).drawn(width: width, measurer: measurer)
  }
}

extension Location {
  /// Every ulcer site of the hands, in order.
  static let all: [Location] = Hand.allCases.flatMap { hand in
    Digit.allCases.flatMap { digit in
      Level.allCases.flatMap { level in
        Surface.allCases.compactMap { surface in
          Location(hand: hand, digit: digit, level: level, surface: surface)
        }
      }
    }
  }
}
