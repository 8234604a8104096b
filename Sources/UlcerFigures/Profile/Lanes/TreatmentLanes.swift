import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The other treatments of one participant; those without any date share one dashed line.
enum TreatmentLanes {
  static func items(_ subject: ProfileSubject) -> [TimedLanes.Item] {
    var items: [TimedLanes.Item] = []
    var undated: [String] = []
    for treatment in subject.treatments {
      let name = words(treatment)
      let start = treatment.start?.earliest
      let end = treatment.end?.latest
      guard start != nil || end != nil else {
        if !undated.contains(name) { undated.append(name) }
        continue
      }
      let (from, to) = (subject.course.day(of: start), subject.course.day(of: end))
      if let from, let cut = subject.cutDay, from > cut { continue }
      // An end after the cut-off is still only planned.
      let isPlanned = to.flatMap { to in subject.cutDay.map { to > $0 } } ?? false
      let known = isPlanned ? nil : to
      items.append(
        TimedLanes.Item(
          from: from.map(Double.init), to: known.map(Double.init),
          until: Double(max(subject.lastDay, from ?? 0)),
          name: name + timing(treatment, from, known), colour: colour))
    }
    if !undated.isEmpty {
      items.append(
        TimedLanes.Item(
          from: nil, to: nil, until: Double(subject.lastDay),
          name: "without dates: \(undated.sorted().joined(separator: ", "))", colour: colour,
          isDashed: true))
    }
    return items
  }

  static let colour = Palette.series[2]

  private static func words(_ treatment: OtherTreatment) -> String {
    let kind: String =
      switch treatment.kind {
      case .prostacyclinIV: "prostacyclin iv"
      case .antibioticSystemic: "antibiotic"
      case .vasodilator: "vasodilator"
      case .surgery: "surgery"
      case .other: ""
      }
    guard let name = treatment.name, !name.isEmpty else {
      return kind.isEmpty ? "other treatment" : kind
    }
    return kind.isEmpty || name.lowercased().contains(kind) ? name : "\(name) (\(kind))"
  }

  /// Describes what the ribbon cannot show: dates that are partial or before the axis.
  private static func timing(_ treatment: OtherTreatment, _ from: Int?, _ to: Int?) -> String {
    var notes: [String] = []
    if treatment.start == nil { notes.append("start not known") }
    if let start = treatment.start, !start.isComplete { notes.append("from \(start.isoText)") }
    if let end = treatment.end, !end.isComplete { notes.append("until \(end.isoText)") }
    if let from, from < -28, notes.isEmpty {
      let first = NumberWording.whole(from)
      notes.append(
        to.map { "days \(first) to \(NumberWording.whole($0))" } ?? "since day \(first)")
    }
    return notes.isEmpty ? "" : ", " + notes.joined(separator: ", ")
  }
}
