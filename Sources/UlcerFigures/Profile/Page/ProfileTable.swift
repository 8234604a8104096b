import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The ulcers of one participant as a small table: one row per episode, numbers aligned at the
/// point.
struct ProfileTable {
  let subject: ProfileSubject
  let pen: ProfilePen

  private struct Column {
    let title: String
    /// The column's proportion of the width.
    let share: Double
    var isNumber = false
  }

  private static let columns = [
    Column(title: "Ulcer", share: 0.25), Column(title: "Episode", share: 0.075),
    Column(title: "Kind", share: 0.09),
    Column(title: "First seen, day", share: 0.105, isNumber: true),
    Column(title: "Status", share: 0.155),
    Column(title: "Ended, day", share: 0.095, isNumber: true),
    Column(title: "First, mm²", share: 0.09, isNumber: true),
    Column(title: "Last, mm²", share: 0.09, isNumber: true),
    Column(title: "Flips", share: 0.05, isNumber: true),
  ]

  /// The head and one row per episode; empty without an ulcer.
  var rows: [ProfileRow] {
    guard !subject.places.isEmpty else { return [] }
    return [head] + body + [note]
  }

  /// The head, repeated on the next page.
  var head: ProfileRow {
    let isTreated = subject.course.isTreated
    let titles = ProfileTable.columns.map {
      // Without a treatment there are dates instead of days.
      pen.wrapped(
        isTreated ? $0.title : $0.title.replacing(", day", with: ""), pen.strong,
        width: max($0.share * pen.width - 5, 20))
    }
    let height = (titles.map(\.height).max() ?? 0) + 4
    return ProfileRow(height: height, isTimed: false, keepsWithNext: true) { top in
      var elements = zip(spans, titles).flatMap { span, title in
        title.lines.enumerated().map { index, line in
          let offset = title.height - Double(title.lines.count - index) * title.lineHeight
          return pen.text(
            line, x: span.isNumber ? span.right : span.left,
            top: top + height - 3 - title.height + offset, pen.strong,
            anchor: span.isNumber ? .end : .start)
        }
      }
      elements.append(
        .stroke(
          Path(through: [Point(0, top + height - 1), Point(pen.width, top + height - 1)]),
          LineStyle(Palette.axis, width: 0.7)))
      return elements
    }
  }

  private var spans: [(left: Double, right: Double, isNumber: Bool)] {
    var x = 0.0
    return ProfileTable.columns.map { column in
      defer { x += column.share * pen.width }
      return (x, x + column.share * pen.width - (column.isNumber ? 6 : 3), column.isNumber)
    }
  }

  private var body: [ProfileRow] {
    subject.places.flatMap { place in
      place.episodes.enumerated().map { index, episode in
        let own = cells(episode, of: place, isFirst: index == 0)
        return row(own, named: name(place.location), isFirst: index == 0)
      }
    }
  }

  /// Returns one row; the name of the site is in the first of its rows, and again on a later page.
  private func row(_ cells: [String], named name: String, isFirst: Bool) -> ProfileRow {
    let spans = self.spans
    func drawn(_ cells: [String], _ top: Double) -> [DrawingElement] {
      var elements: [DrawingElement] = []
      if isFirst {
        elements.append(
          pen.hairline(Palette.grid, [Point(0, top - 0.2), Point(pen.width, top - 0.2)]))
      }
      for (index, cell) in cells.enumerated() where !cell.isEmpty {
        let span = spans[index]
        let text = pen.fitted(cell, in: span.right - span.left, pen.label)
        elements.append(
          pen.text(
            text, x: span.isNumber ? span.right : span.left, top: top + 0.7, pen.label,
            anchor: span.isNumber ? .end : .start))
      }
      return elements
    }
    var row = ProfileRow(height: pen.line + 1.4, isTimed: false) { drawn(cells, $0) }
    row.isTableRow = true
    row.drawResumed = { drawn([name] + cells.dropFirst(), $0) }
    return row
  }

  private func cells(
    _ episode: Episode, of place: ProfileSubject.Place, isFirst: Bool
  ) -> [String] {
    let baseline = subject.course.baselineUlcers.first {
      subject.analysis.episodes[$0.episode] == episode
    }
    let isTreated = subject.course.isTreated
    let rows = episode.memberRows.map {
      subject.analysis.records.ulcers[subject.analysis.history.order[$0]]
    }
    let area = AreaDefinition(subject.plan.area)
    let open = rows.filter { $0.status == .active || $0.status == .indeterminate }
    let first = baseline.map(\.referenceArea) ?? open.first.map(area.area)
    let last: String =
      episode.status == .open
      ? size(open.last.flatMap(area.area)) : episode.status == .lost ? "lost" : "closed"
    return [
      isFirst ? name(place.location) : "",
      "\(episode.number)",
      episode.kind?.rawValue ?? "–",
      isTreated ? day(episode.firstDay) : episode.firstActive.isoText,
      EpisodeWording.status(episode),
      isTreated ? day(episode.healingDay ?? episode.lossDay) : episode.endDate?.isoText ?? "–",
      size(first ?? nil), last, "\(episode.flips.count)",
    ]
  }

  /// Returns the ulcer site in words, or its code if the words have no room.
  private func name(_ location: Location) -> String {
    let words = PlaceWording.line(location)
    let room = spans.first.map { $0.right - $0.left } ?? 0
    return pen.width(of: words, pen.label) <= room ? words : location.code
  }

  private func day(_ day: Int?) -> String { day.map { NumberWording.whole($0) } ?? "–" }
  private func size(_ area: Double?) -> String {
    area.map { NumberWording.rounded($0, decimals: 1) } ?? "–"
  }

  private var note: ProfileRow {
    let text = pen.wrapped(
      "Ended: healed or lost. First: at baseline, of a later ulcer at its first look. Flips: closed at one look and open again before that was confirmed."
        + (subject.course.isTreated
          ? " Height of a line above: by the square root of the area, the same in every lane."
          : ""),
      pen.quiet, width: pen.width)
    return ProfileRow(height: text.height + 3, isTimed: false) {
      text.elements(x: 0, top: $0 + 2, measurer: pen.measurer)
    }
  }
}
