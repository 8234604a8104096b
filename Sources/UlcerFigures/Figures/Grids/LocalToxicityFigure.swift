import ChartGrammar
import ClinicalWording
package import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// Who showed which sign of local toxicity, and on which day first.
package enum LocalToxicityFigure {
  /// The first days of one sign in one participant, by source.
  package typealias Days = (measured: Int?, reported: Int?)

  /// How a sign is known; darker where two sources agree.
  private enum Source: String, CaseIterable {
    case both = "measured and reported"
    case measured = "measured only"
    case reported = "reported only"

    init?(_ days: Days) {
      switch days {
      case (.some, .some): self = .both
      case (.some, nil): self = .measured
      case (nil, .some): self = .reported
      case (nil, nil): return nil
      }
    }

    var colour: Colour {
      switch self {
      case .both: Palette.series[0]
      case .measured: Palette.mix(Palette.series[0], .white, share: 0.35)
      case .reported: Palette.mix(Palette.series[0], .white, share: 0.75)
      }
    }
  }

  static func figure(_ subject: FigureSubject) -> StudyFigure {
    let isMatrix = subject.treated <= CountedBars.mostColumns
    let window = subject.plan.primaryWindow
    let short = subject.number(.exposure(.followedShort))
    return StudyFigure(
      title: isMatrix
        ? "Who showed which sign of local toxicity, and from which day"
        : "Participants with signs of local toxicity",
      population: subject.treatedPopulation,
      denominator:
        "\(anySign(subject)); \(short) followed for fewer than \(window) days so far.",
      method: isMatrix
        ? "A number is the first day of the sign since treatment; an empty cell: none up to day \(window) or the data cut-off. Measured: at an assessment; reported: as an adverse event.\(subject.labelNote)"
        : "Participants with the sign between day 0 and day \(window). Measured: at an assessment; reported: as an adverse event. Right: participants, and their share of all treated.",
      source: "local-reactions.csv, ulcers.csv, adverse-events.csv",
      content: isMatrix
        ? .strip(strip(subject.participants))
        : .rows(bars(subject.participants) { isKnown($0, subject.analysis) }.chart))
  }

  private static func anySign(_ subject: FigureSubject) -> String {
    let wanting = subject.analysis.localToxicityAbsences
    guard let count = subject.count(.localToxicity(.any)) else {
      return "Not known who showed a sign: \(wanting.joined(separator: ", "))"
    }
    if wanting.isEmpty { return "\(count) of \(subject.treated) showed at least one sign" }
    return count > 0
      ? "At least \(count) of \(subject.treated) showed a sign (\(wanting.joined(separator: ", ")))"
      : "Not known who showed a sign: \(wanting.joined(separator: ", "))"
  }

  static func strip(_ participants: TreatedParticipants) -> ParticipantStrip {
    ParticipantStrip(
      columns: participants.members.map(\.shortLabel),
      rows: findings(participants).map { finding in
        ParticipantStrip.Row(
          id: finding.id, label: finding.label, cells: finding.days.map(cell))
      }, title: "Participant", legendOrder: Source.allCases.map(\.rawValue))
  }

  /// Whether a sign that nobody showed is known not to have been there.
  package static func isKnown(_ sign: String, _ analysis: StudyAnalysis) -> Bool {
    guard let component = LocalToxicityComponent(rawValue: sign) else {
      return analysis.absence(of: .adverseEvents) == nil
    }
    return analysis.doubt(of: component) == nil
  }

  private static func bars(
    _ participants: TreatedParticipants, known: (String) -> Bool
  ) -> CountedBars {
    let total = participants.members.count
    return CountedBars(
      rows: findings(participants).map { finding in
        let isKnown = known(finding.id)
        let sources = finding.days.compactMap(Source.init)
        let share = NumberWording.percent(Double(sources.count) / Double(max(total, 1)))
        return CountedBars.Row(
          label: finding.label,
          pieces: Source.allCases.map { source in
            CountedBars.Piece(
              count: sources.count { $0 == source }, name: source.rawValue,
              style: SeriesStyle(source.colour))
          },
          trailing: sources.isEmpty && !isKnown
            ? "not known" : "\(sources.count) (\(share)\u{202F}%)")
      }, total: total, title: "Participants, of \(total) treated", trailingTitle: "with the sign",
      legendOrder: Source.allCases.map(\.rawValue))
  }

  /// The rows: every component, and events of local toxicity that are no component of their own.
  package static func findings(
    _ participants: TreatedParticipants
  ) -> [(id: String, label: String, days: [Days])] {
    let components: [LocalToxicityComponent] = [
      .swelling, .warmth, .impairmentOfFunction, .hematoma, .ulcerWorsening, .newUlcer, .any,
    ]
    var rows = components.map { component in
      (
        id: component.rawValue, label: component.label,
        days: participants.members.map { member -> Days in
          let finding = member.course.finding(component)
          return (finding.measuredDay, finding.reportedDay)
        }
      )
    }
    // “Any” is also reached by local events that are no component of their own: they are shown.
    let others = participants.members.map { member -> Days in
      (nil, member.course.localToxicity.filter { $0.component == nil }.map(\.day).min())
    }
    if others.contains(where: { $0.reported != nil }) {
      rows.insert((id: "other", label: "Other local event", days: others), at: rows.count - 1)
    }
    return rows
  }

  private static func cell(_ days: Days) -> ParticipantStrip.Cell? {
    guard let day = [days.measured, days.reported].compactMap(\.self).min(),
      let source = Source(days)
    else { return nil }
    return ParticipantStrip.Cell(colour: source.colour, text: "\(day)", name: source.rawValue)
  }
}
