import ChartGrammar
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

extension UlcerLanes {
  /// Returns the line of sizes over a pale ground, broken at missed visits and where the size is
  /// unknown.
  func sizes(
    _ looks: [UlcerLook], scale: UlcerLaneScale, zero: Double, y: (Double) -> Double
  ) -> [DrawingElement] {
    var pieces: [[Point]] = [[]]
    var previous: Int?
    for look in looks where Double(look.day) >= axis.days.lowerBound {
      if let previous, subject.missedDays.contains(where: { previous < $0 && $0 < look.day }) {
        pieces.append([])
      }
      previous = look.day
      let size = look.status == .healed ? 0 : look.isOpen ? scale.size(of: look) : nil
      if let size {
        pieces[pieces.count - 1].append(Point(axis.x(look.day), y(size)))
      } else {
        pieces.append([])
      }
    }
    let colour = UlcerGlyph.openInk
    return pieces.filter { !$0.isEmpty }.flatMap { points -> [DrawingElement] in
      guard points.count > 1, let first = points.first, let last = points.last else {
        return [.dots(points.filter { $0.y < zero - 0.01 }, diameter: 2.6, colour)]
      }
      let ground = Path(
        through: [Point(first.x, zero)] + points + [Point(last.x, zero)], closed: true)
      var line = Path()
      for (from, to) in zip(points, points.dropFirst()) where min(from.y, to.y) < zero - 0.01 {
        line.move(to: from)
        line.line(to: to)
      }
      let style = LineStyle(colour, width: pen.theme.lineWidth * 0.8, cap: .round)
      return [
        .fill(ground, colour.opacity(0.13)), .stroke(line, style),
        .dots(points.filter { $0.y < zero - 0.01 }, diameter: 2.6, colour),
      ]
    }
  }

  /// Returns open circles at closed assessments, and a cross where the ulcer was lost.
  func signs(
    _ episode: Episode, _ looks: [UlcerLook], zero: Double, bottom: Double
  ) -> [DrawingElement] {
    var elements: [DrawingElement] = []
    for look in looks where look.status == .healed && axis.has(look.day) {
      let circle = Path(circle: Point(axis.x(look.day), zero), radius: 1.9)
      elements += [
        .fill(circle, .white),
        .stroke(circle, LineStyle(Palette.ink, width: pen.theme.hairline * 1.6)),
      ]
    }
    if let day = episode.lossDay, axis.has(day) {
      elements += LossSign.elements(at: Point(axis.x(day), bottom - 2.3), pen)
    }
    return elements
  }

  /// Returns the numbers of a site's later episodes, each before its beginning or as near as the
  /// others allow; if they are too many for the lane, only the number of the last.
  func numbers(_ episodes: [Episode], bottom: Double) -> [DrawingElement] {
    let begun = episodes.filter { $0.number > 1 }.compactMap { episode in
      episode.firstDay.map { (text: "\(episode.number)", x: axis.x($0)) }
    }
    func label(_ entry: (text: String, x: Double)) -> (wish: Double, width: Double) {
      let width = pen.width(of: entry.text, pen.strong) + 1.2
      return (entry.x - width / 2 - 1, width)
    }
    let room = axis.left...axis.right
    let all = SpreadLabels.centres(begun.map(label), in: room, gap: 0.6)
    let shown = all == nil ? Array(begun.suffix(1)) : begun
    let centres = all ?? SpreadLabels.centres(shown.map(label), in: room) ?? []
    return zip(shown, centres).flatMap { entry, centre -> [DrawingElement] in
      let width = label(entry).width
      let ground = Rectangle(x: centre - width / 2, y: bottom - 5.4, width: width, height: 6.2)
      return [
        .fill(Path(ground, cornerRadius: 1), .white),
        pen.text(
          entry.text, x: centre, top: bottom - 2.3 - pen.line / 2, pen.strong, anchor: .middle),
      ]
    }
  }
}

/// The cross of a lost ulcer: amputation, surgical closure or death.
enum LossSign {
  static func elements(at point: Point, _ pen: ProfilePen) -> [DrawingElement] {
    var cross = Path()
    for (x, y) in [(2.6, 2.6), (2.6, -2.6)] {
      cross.move(to: Point(point.x - x, point.y - y))
      cross.line(to: Point(point.x + x, point.y + y))
    }
    return [
      .stroke(cross, LineStyle(.white, width: 2.6, cap: .round)),
      .stroke(cross, LineStyle(Palette.ink, width: 1.3, cap: .round)),
    ]
  }
}

/// The fill of a stretch of a ribbon; states differ in lightness and pattern as well as in hue.
enum RibbonFill {
  static func elements(
    _ state: UlcerRibbon.State, in box: Rectangle, hairline: Double
  ) -> [DrawingElement] {
    let path = Path(box)
    let open = UlcerGlyph.openInk
    let closed = Palette.mix(Palette.series[0], .white, share: 0.3)
    switch state {
    case .open: return [.fill(path, open)]
    // Far lighter than open, so that a grey copy keeps the two apart.
    case .confirmed:
      return [
        .fill(path, Palette.mix(Palette.series[0], .white, share: 0.62)),
        .stroke(Path(box.inset(0.25, 0.25)), LineStyle(closed, width: hairline)),
      ]
    case .healed:
      return [
        .fill(path, .white),
        .stroke(Path(box.inset(0.25, 0.25)), LineStyle(closed, width: hairline)),
      ]
    case .unknown:
      var strokes = Path()
      var x = (box.x / 3).rounded(.up) * 3
      while x < box.right {
        let reach = min(box.height, box.right - x)
        strokes.move(to: Point(x, box.bottom))
        strokes.line(to: Point(x + reach, box.bottom - reach))
        x += 3
      }
      return [
        .fill(path, .white), .stroke(strokes, LineStyle(Palette.neutral, width: hairline)),
        .stroke(Path(box.inset(0.25, 0.25)), LineStyle(Palette.neutral, width: hairline * 0.7)),
      ]
    }
  }
}
