import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The hands of one participant at several moments: each ulcer with its area to scale and its
/// status.
package struct ParticipantHandMap: Sendable {
  /// The least scale of the hands, in points per millimetre.
  static let leastScale = 0.76
  /// Areas of the size key, in mm².
  static let keyAreas = [10.0, 50, 200]

  let moments: [HandMapMoment]
  /// The day 0 of the participant, for dates beside days.
  let treatmentDate: CalendarDate?
  private let theme = Theme.print

  func drawing(
    extent: Extent, caption: Caption = .none, measurer: any TextMeasurer
  ) -> Drawing {
    HandMapSheet(
      caption: caption,
      panels: moments.map { moment in
        HandMapSheet.Panel(heading: moment.name, note: note(moment), viewNotes: [])
      },
      leastScale: leastScale(width: extent.width), overhang: overhang,
      marks: { marks(moments[$0], on: $1, measurer: measurer) },
      key: { key(scale: $0, width: $1, measurer: measurer) }
    ).drawing(extent: extent, measurer: measurer)
  }

  /// Returns the least scale, larger if many later episodes need numbers on one view.
  private func leastScale(width: Double) -> Double {
    let numbered =
      moments.flatMap { moment in
        HandFrame.all.map { side in
          moment.sights.count {
            $0.episode > 1 && $0.location.hand == side.hand
              && HandPlace($0.location).view == side.view
          }
        }
      }.max() ?? 0
    guard numbered >= CountedHandMap.crowd else { return ParticipantHandMap.leastScale }
    let widest = width / (2 * (HandFrame.breadth + 2 * overhang.side)) - 0.06
    return max(ParticipantHandMap.leastScale, min(CountedHandMap.crowdedScale, widest))
  }

  /// The reach of the largest ulcers beyond the hands' room, in millimetres.
  private var overhang: (side: Double, top: Double) {
    var (side, top) = (0.0, 0.0)
    for sight in moments.flatMap(\.sights) {
      guard let area = sight.area else { continue }
      let point = HandPlace(sight.location).point
      let radius = UlcerGlyph.diameter(area: area, scale: 1) / 2
      top = max(top, radius - (HandShape.bounds.top - point.y))
      side = max(side, radius - (HandShape.bounds.right - point.x))
      side = max(side, radius - (point.x - HandShape.bounds.left))
    }
    return (side, top)
  }

  /// Some ulcer is too large to be drawn to scale.
  private var hasTooLarge: Bool {
    moments.contains { $0.sights.contains { ($0.area ?? 0) > UlcerGlyph.mostArea } }
  }

  /// Returns the glyphs on one view, the larger below the smaller, and the numbers of later
  /// episodes. All lie within the frame's own room unless another is given.
  func marks(
    _ moment: HandMapMoment, on frame: HandFrame, in room: Rectangle? = nil, numbers: Bool = true,
    measurer: any TextMeasurer
  ) -> [DrawingElement] {
    let glyphs = moment.sights.compactMap { sight in
      frame.point(of: sight.location).map {
        UlcerGlyph(sight, at: $0, scale: frame.scale)
      }
    }.enumerated().sorted {
      ($1.element.diameter, $0.offset) < ($0.element.diameter, $1.offset)
    }.map(\.element)
    let labels = glyphs.filter { numbers && $0.sight.episode > 1 }.map {
      GlyphLabels.Label(text: "\($0.sight.episode)", glyph: $0.box)
    }
    let placed = GlyphLabels.elements(
      labels, avoiding: glyphs.map(\.box), in: room ?? frame.room,
      style: TypeStyle(size: theme.smallSize, weight: .semibold, colour: Palette.ink),
      leader: LineStyle(Palette.neutral, width: theme.hairline), measurer: measurer)
    return placed.leaders + glyphs.flatMap { $0.elements() } + placed.numbers
  }

  /// Describes the days, the date and the findings in words.
  func note(_ moment: HandMapMoment) -> String {
    var parts: [String] = []
    if let days = moment.days {
      let first = NumberWording.whole(days.lowerBound)
      let last = NumberWording.whole(days.upperBound)
      let date = treatmentDate.map { DateWording.text($0.advanced(by: days.upperBound)) }
      if days.count == 1 {
        parts.append("day \(first)" + (date.map { ", \($0)" } ?? ""))
      } else {
        parts.append("days \(first) to \(last)" + (date.map { ", until \($0)" } ?? ""))
      }
    } else if moment.sights.isEmpty {
      return "no ulcer recorded"
    } else if let window = moment.window {
      let last = NumberWording.whole(window.upperBound)
      parts.append(
        window.lowerBound == Int.min
          ? "no ulcer looked at up to day \(last)"
          : "no ulcer looked at from day \(NumberWording.whole(window.lowerBound)) to \(last)")
    }
    let open = moment.sights.filter(\.isOpen)
    let areas = open.compactMap(\.area)
    var words = "\(open.count) open"
    if !areas.isEmpty {
      let total = areas.reduce(0, +)
      words += " (\(NumberWording.rounded(total, decimals: total < 10 ? 1 : 0)) mm²"
      words += areas.count < open.count ? ", \(open.count - areas.count) not measured)" : ")"
    }
    parts.append(words)
    func add(_ state: UlcerSight.State, _ name: String) {
      let count = moment.sights.count { $0.state == state }
      if count > 0 { parts.append("\(count) \(name)") }
    }
    add(.healed, "healed")
    add(.lost, "lost")
    add(.unseen, "not looked at")
    return parts.joined(separator: " · ")
  }

  /// Returns the key: the statuses that any study may show, and three areas at the scale of the
  /// hands.
  private func key(
    scale: Double, width: Double, measurer: any TextMeasurer
  ) -> (elements: [DrawingElement], height: Double) {
    guard let place = Location(hand: .left, digit: .index, level: .tip, surface: .volar) else {
      return ([], 0)
    }
    func glyph(_ state: UlcerSight.State, _ area: Double?) -> (Point) -> [DrawingElement] {
      let sight = UlcerSight(location: place, episode: 1, state: state, area: area, day: nil)
      return { UlcerGlyph(sight, at: $0, scale: scale).elements() }
    }
    let sample = theme.markerDiameter / scale * 1.25
    let area = .pi / 4 * sample * sample
    // The diamond and its white rim are the broadest.
    let breadth = theme.markerDiameter * 1.8
    func state(_ state: UlcerSight.State, _ text: String) -> HandMapKey.Entry {
      HandMapKey.Entry(text: text, breadth: breadth, symbol: glyph(state, area))
    }
    let states = [
      state(.open, "open"), state(.indeterminate, "indeterminate"), state(.healed, "healed"),
      state(.lost, "lost"), state(.unseen, "not looked at then"),
      HandMapKey.Entry(text: "area not known", breadth: breadth, symbol: glyph(.open, nil)),
    ]
    let numeral = TypeStyle(size: theme.smallSize, weight: .semibold, colour: Palette.ink)
    let later = HandMapKey.Entry(
      text: "second ulcer there, and so on",
      breadth: measurer.extent(of: "2", style: numeral).width
    ) { centre in
      let height = measurer.extent(of: "2", style: numeral).ascent
      return [
        .text(
          PlacedText(
            "2", at: Point(centre.x, centre.y + height * 0.375), anchor: .middle, style: numeral,
            measurer: measurer))
      ]
    }
    let sizes = ParticipantHandMap.keyAreas.map { area in
      HandMapKey.Entry(
        text: "\(Int(area)) mm²",
        breadth: max(UlcerGlyph.diameter(area: area, scale: scale), UlcerGlyph.least),
        symbol: glyph(.open, area))
    }
    let least = UlcerGlyph.leastArea(scale: scale)
    let first = HandMapKey(entries: states + [later]).drawn(
      width: width, measurer: measurer)
    let note = HandMapKey.Entry(
      text:
        "areas to scale on a hand \(Int(HandShape.length)) mm long; \(NumberWording.rounded(least, decimals: 0)) mm² and less: the smallest glyph"
        + (hasTooLarge ? "; above \(Int(UlcerGlyph.mostArea)) mm²: the size of that area" : ""),
      breadth: 0, symbol: { _ in [] })
    let second = HandMapKey(entries: sizes + [note]).drawn(
      width: width, measurer: measurer)
    return (
      first.elements + [.moved(by: Point(0, first.height + 2), second.elements)],
      first.height + 2 + second.height
    )
  }
}
