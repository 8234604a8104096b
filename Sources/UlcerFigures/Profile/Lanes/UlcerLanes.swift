import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// One lane for each ulcer site: the size as a line over a ribbon of the status.
struct UlcerLanes {
  let subject: ProfileSubject
  let axis: ProfileAxis
  let pen: ProfilePen
  private let scales: [UlcerLaneScale.Measure: UlcerLaneScale]
  private let looks: [[[UlcerLook]]]

  /// The least height of a lane: two lines of small type.
  static let leastHeight = 17.0
  /// Returns the height of a lane if there is room: 46 points, more if ulcers are few.
  static func fullHeight(_ places: Int) -> Double { max(46, min(90, 150 / Double(max(places, 1)))) }
  private static let ribbon = 4.6

  init(_ subject: ProfileSubject, axis: ProfileAxis, pen: ProfilePen) {
    self.subject = subject
    self.axis = axis
    self.pen = pen
    looks = subject.places.map { $0.episodes.map(subject.looks) }
    scales = UlcerLanes.scales(looks)
  }

  private static func scales(
    _ looks: [[[UlcerLook]]]
  ) -> [UlcerLaneScale.Measure: UlcerLaneScale] {
    var scales: [UlcerLaneScale.Measure: UlcerLaneScale] = [:]
    let measures = looks.map(UlcerLanes.measure)
    for measure in [UlcerLaneScale.Measure.area, .length] where measures.contains(measure) {
      let sizes = zip(looks, measures).filter { $0.1 == measure }
        .flatMap { $0.0.joined() }.filter(\.isOpen)
        .compactMap { measure == .area ? $0.area : $0.length }
      scales[measure] = UlcerLaneScale(measure, sizes: sizes)
    }
    return scales
  }

  /// Returns the room at the left for the names of fingers beside the labelled size.
  static func gutter(_ subject: ProfileSubject, _ pen: ProfilePen) -> Double {
    let scales = scales(subject.places.map { $0.episodes.map(subject.looks) })
    let names = subject.places.map { place -> Double in
      let (finger, spot) = PlaceWording.lines(place.location)
      return max(pen.width(of: finger, pen.strong), pen.width(of: spot, pen.quiet))
    }
    let marks = scales.values.map { pen.width(of: $0.markText, pen.quiet) }
    return (names.max() ?? 0) + (marks.max() ?? 0) + 7
  }

  private static func measure(_ looks: [[UlcerLook]]) -> UlcerLaneScale.Measure {
    let open = looks.joined().filter(\.isOpen)
    return open.contains { $0.area != nil } || !open.contains { $0.length != nil }
      ? .area : .length
  }

  /// `4 at 3 places; line: area`.
  var account: String {
    let episodes = subject.places.reduce(0) { $0 + $1.episodes.count }
    let places = subject.places.count
    var parts = [
      episodes == places
        ? NumberWording.counted(places, "place")
        : "\(episodes) at \(NumberWording.counted(places, "place"))"
    ]
    if scales[.area] != nil { parts.append("line: area") }
    if scales[.length] != nil {
      parts.append(scales[.area] == nil ? "line: length" : "length where no area was measured")
    }
    return (parts + ["ribbon: state"]).joined(separator: "; ")
  }

  /// The states that some lane shows, for the key.
  var states: [UlcerRibbon.State] {
    let found = Set(
      zip(subject.places, looks).flatMap { place, looks in
        zip(place.episodes, looks).flatMap { ribbon($0, $1).stretches.map(\.state) }
      })
    return UlcerRibbon.State.allCases.filter(found.contains)
  }

  private func ribbon(_ episode: Episode, _ looks: [UlcerLook]) -> UlcerRibbon {
    UlcerRibbon(episode, looks: looks, missedDays: subject.missedDays)
  }

  /// Returns the lanes at a height.
  func rows(height: Double) -> [ProfileRow] {
    var named: Set<UlcerLaneScale.Measure> = []
    return subject.places.indices.map { index in
      let measure = UlcerLanes.measure(looks[index])
      let isFirst = named.insert(measure).inserted
      return ProfileRow(height: height) { top in
        lane(index, top: top, height: height, namesScale: isFirst)
      }
    }
  }

  private func lane(
    _ index: Int, top: Double, height: Double, namesScale: Bool
  ) -> [DrawingElement] {
    let place = subject.places[index]
    var elements = names(place, top: top, height: height)
    guard let scale = scales[UlcerLanes.measure(looks[index])] else { return elements }
    let bottom = top + height - 2
    let zero = bottom - UlcerLanes.ribbon - 1.6
    let full = zero - top - 3
    func y(_ size: Double) -> Double { zero - full * scale.share(size) }
    let mark = y(scale.mark)
    let hasSizes = looks[index].joined().contains { $0.isOpen && scale.size(of: $0) != nil }
    if hasSizes {
      elements.append(
        pen.hairline(Palette.grid, [Point(axis.left, mark), Point(axis.right, mark)]))
    }
    if namesScale, hasSizes {
      let markTop = min(max(mark - pen.line / 2, top), top + height - pen.line)
      elements.append(
        pen.text(scale.markText, x: axis.left - 3, top: markTop, pen.quiet, anchor: .end))
    }
    elements.append(pen.hairline(Palette.pale, [Point(axis.left, zero), Point(axis.right, zero)]))
    for (episode, looks) in zip(place.episodes, looks[index]) {
      elements += stretches(episode, looks, bottom: bottom)
      elements += sizes(looks, scale: scale, zero: zero, y: y)
      elements += signs(episode, looks, zero: zero, bottom: bottom)
    }
    elements += numbers(place.episodes, bottom: bottom)
    return elements + status(place, looks[index], top: top, height: height)
  }

  /// Returns the ulcer site in words at the left.
  private func names(
    _ place: ProfileSubject.Place, top: Double, height: Double
  ) -> [DrawingElement] {
    let (finger, spot) = PlaceWording.lines(place.location)
    let start = top + (height - 2 * pen.line) / 2
    return [
      pen.text(finger, x: 0, top: start, pen.strong),
      pen.text(spot, x: 0, top: start + pen.line, pen.quiet),
    ]
  }

  /// Returns the status at the last assessment, at the right.
  private func status(
    _ place: ProfileSubject.Place, _ looks: [[UlcerLook]], top: Double, height: Double
  ) -> [DrawingElement] {
    let lines = EpisodeWording.latest(place.episodes.last, looks.last ?? [])
    let start = top + (height - Double(lines.count) * pen.line) / 2
    let isOpen = place.episodes.last?.status == .open
    return lines.enumerated().map { index, line in
      pen.text(
        line, x: axis.right + 5, top: start + Double(index) * pen.line,
        index > 0 ? pen.quiet : isOpen ? openStyle : pen.label)
    }
  }

  private var openStyle: TypeStyle {
    TypeStyle(
      size: pen.theme.smallSize, weight: .semibold, colour: pen.theme.readable(UlcerGlyph.openInk))
  }

  private func stretches(
    _ episode: Episode, _ looks: [UlcerLook], bottom: Double
  ) -> [DrawingElement] {
    ribbon(episode, looks).stretches
      .sorted { $0.state == .unknown && $1.state != .unknown }
      .filter { Double($0.days.upperBound) >= axis.days.lowerBound }
      .flatMap { stretch in
        let left = axis.x(stretch.days.lowerBound)
        let right = max(axis.x(stretch.days.upperBound), left + 2)
        return RibbonFill.elements(
          stretch.state,
          in: Rectangle(
            x: left, y: bottom - UlcerLanes.ribbon, width: right - left, height: UlcerLanes.ribbon),
          hairline: pen.theme.hairline)
      }
  }
}
