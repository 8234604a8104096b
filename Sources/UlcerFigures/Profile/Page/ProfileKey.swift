import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The key of the lanes and of the hands: only the symbols that the profile shows.
struct ProfileKey {
  let pen: ProfilePen

  /// Returns the key of the lanes.
  func lanes(
    states: [UlcerRibbon.State], visits: [VisitAccount.State], lost: Bool, closed: Bool,
    numbered: Bool,
    unscheduled: Bool, events: Bool, goesOn: Bool, unobserved: Bool
  ) -> ProfileRow {
    var entries: [HandMapKey.Entry] = []
    for state in VisitAccount.State.allCases where visits.contains(state) {
      entries.append(
        HandMapKey.Entry(text: VisitSign.name(state), breadth: 5) {
          VisitSign.elements(state, at: $0, pen)
        })
    }
    if unscheduled {
      entries.append(
        HandMapKey.Entry(text: "unscheduled", breadth: 2) { VisitSign.unscheduled(at: $0) })
    }
    for state in states {
      entries.append(
        HandMapKey.Entry(text: state.name, breadth: 14) { centre in
          RibbonFill.elements(
            state, in: Rectangle(x: centre.x - 7, y: centre.y - 2.3, width: 14, height: 4.6),
            hairline: pen.theme.hairline)
        })
    }
    if closed {
      entries.append(
        HandMapKey.Entry(text: "seen closed", breadth: 4) { centre in
          let circle = Path(circle: centre, radius: 1.9)
          return [
            .fill(circle, .white),
            .stroke(circle, LineStyle(Palette.ink, width: pen.theme.hairline * 1.6)),
          ]
        })
    }
    if lost {
      entries.append(
        HandMapKey.Entry(text: "lost", breadth: 5) { LossSign.elements(at: $0, pen) })
    }
    if numbered {
      entries.append(symbol("2", text: "second episode at the place") { _ in [] })
    }
    if events {
      entries.append(
        symbol("3", text: "grade of the event", ground: MaximumGradeFigure.shade(3)) { box in
          [.fill(Path(box, cornerRadius: 1), MaximumGradeFigure.shade(3))]
        })
    }
    if goesOn {
      entries.append(
        HandMapKey.Entry(text: "goes on", breadth: 6) { centre in
          let tip = [(-2.0, -2.4), (2.0, 0.0), (-2.0, 2.4)].map {
            Point(centre.x + $0.0, centre.y + $0.1)
          }
          return [.fill(Path(through: tip, closed: true), Palette.neutral)]
        })
    }
    if unobserved {
      entries.append(
        HandMapKey.Entry(text: "not observed", breadth: 9) { centre in
          let box = Path(Rectangle(x: centre.x - 4.5, y: centre.y - 3, width: 9, height: 6))
          return [
            .fill(box, ProfileGuides.unobserved),
            .stroke(box, LineStyle(Palette.pale, width: pen.theme.hairline)),
          ]
        })
    }
    return row(entries)
  }

  /// Returns the key of the hands at a scale: the statuses that they show, and areas at their
  /// scale.
  func hands(_ map: ParticipantHandMap, scale: Double) -> ProfileRow {
    guard let place = Location(hand: .left, digit: .index, level: .tip, surface: .volar) else {
      return row([])
    }
    let sights = map.moments.flatMap(\.sights)
    let largest = sights.compactMap(\.area).max() ?? 0
    func entry(_ state: UlcerSight.State, _ area: Double?, _ text: String) -> HandMapKey.Entry {
      let sight = UlcerSight(location: place, episode: 1, state: state, area: area, day: nil)
      let glyph = UlcerGlyph(sight, at: .origin, scale: scale)
      return HandMapKey.Entry(text: text, breadth: glyph.diameter + 1) {
        UlcerGlyph(sight, at: $0, scale: scale).elements()
      }
    }
    let least = UlcerGlyph.leastArea(scale: scale)
    var entries = [10.0, 50, 200].filter { $0 > least && ($0 <= largest || $0 == 50) }.map {
      entry(.open, $0, "open, \(Int($0))\u{202F}mm²")
    }
    let sample = max(least * 1.3, 20)
    let names: [(UlcerSight.State, String)] = [
      (.indeterminate, "indeterminate"), (.healed, "healed"), (.lost, "lost"),
      (.unseen, "not looked at then"),
    ]
    for (state, name) in names where sights.contains(where: { $0.state == state }) {
      entries.append(entry(state, sample, name))
    }
    if sights.contains(where: { $0.isOpen && $0.area == nil }) {
      entries.append(entry(.open, nil, "area not known"))
    }
    entries.append(
      HandMapKey.Entry(
        text:
          "areas to scale, smaller than \(NumberWording.rounded(least, decimals: 0))\u{202F}mm² drawn as that"
          + (largest > UlcerGlyph.mostArea
            ? ", larger than \(Int(UlcerGlyph.mostArea))\u{202F}mm² too" : ""),
        breadth: 0, symbol: { _ in [] }))
    return row(entries)
  }

  /// Returns a number in small type as a symbol, over the drawing of `behind` in its box.
  private func symbol(
    _ number: String, text: String, ground: Colour = .white,
    behind: @escaping (Rectangle) -> [DrawingElement]
  ) -> HandMapKey.Entry {
    let style = TypeStyle(
      size: pen.theme.smallSize, weight: .semibold, colour: pen.theme.ink(on: ground))
    return HandMapKey.Entry(text: text, breadth: 8) { centre in
      behind(Rectangle(x: centre.x - 4, y: centre.y - 4, width: 8, height: 8))
        + [pen.text(number, x: centre.x, top: centre.y - pen.line / 2, style, anchor: .middle)]
    }
  }

  private func row(_ entries: [HandMapKey.Entry]) -> ProfileRow {
    let key = HandMapKey(entries: entries).drawn(
      width: pen.width, measurer: pen.measurer)
    return ProfileRow(height: key.height + 8, isTimed: false) {
      [.moved(by: Point(0, $0 + 3), key.elements)]
    }
  }
}
