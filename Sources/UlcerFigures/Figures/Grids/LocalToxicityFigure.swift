import ChartGrammar
import ClinicalWording
package import UlcerAnalysis
package import UlcerRecords
import VectorDrawing

/// Local signs by participant and day of onset.
package enum LocalToxicityFigure {
  /// The first days of one sign in one participant, by source.
  package typealias Days = (measured: Int?, reported: Int?)

  /// The source of a sign; darker if two sources agree.
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

    var result: LocalToxicitySourceResult.Source {
      switch self {
      case .both: .measuredAndReported
      case .measured: .measuredOnly
      case .reported: .reportedOnly
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
    let window = subject.plan.primaryWindowWords
    let complete = subject.number(.primaryWindow(.complete))
    return StudyFigure(
      title: isMatrix
        ? "Who showed which sign of local toxicity, and from which day"
        : "Participants with signs of local toxicity",
      population: subject.treatedPopulation,
      denominator:
        "\(anySign(subject)); primary window complete in \(complete) of \(subject.treated).",
      method: isMatrix
        ? "A number is the first day of the sign since treatment; an empty cell: none in the primary window (\(window)). Measured: at an assessment; reported: as an adverse event.\(subject.labelNote)"
        : "Participants with the sign in the primary window (\(window)). Measured: at an assessment; reported: as an adverse event. Right: participants, and their share of all treated.",
      source: "local-reactions.csv, ulcers.csv, adverse-events.csv",
      content: isMatrix
        ? .strip(strip(subject.participants))
        : .rows(bars(subject).chart))
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

  /// A sign that nobody showed is known not to have been there.
  package static func isKnown(
    _ component: LocalToxicityComponent, _ analysis: StudyAnalysis
  ) -> Bool { analysis.doubt(of: component) == nil }

  /// The components of the rows: the signs and any of them; other local events behind, where there
  /// are some.
  package static func components(_ analysis: StudyAnalysis) -> [LocalToxicityComponent] {
    let hasOther = (analysis[.toxicity(by: .together, .other)]?.value.count ?? 0) > 0
    return LocalToxicityComponent.observed + [.any] + (hasOther ? [.other, .anyOrOther] : [])
  }

  private static func bars(_ subject: FigureSubject) -> CountedBars {
    CountedBars(
      rows: components(subject.analysis).map { component in
        func count(_ source: LocalToxicitySourceResult.Source) -> Int {
          // Without events, only assessments are known.
          subject.count(.toxicity(by: source, component))
            ?? (source == .measuredOnly
              ? subject.count(.toxicity(by: .together, component)) : nil) ?? 0
        }
        let together = ResultName.toxicity(by: .together, component)
        let isKnown = isKnown(component, subject.analysis)
        let share = subject.result(together).map { ResultWording.share($0.value) } ?? "–"
        return CountedBars.Row(
          label: component.label,
          pieces: Source.allCases.map { source in
            CountedBars.Piece(
              count: count(source.result), name: source.rawValue,
              style: SeriesStyle(source.colour))
          },
          trailing: count(.together) == 0 && !isKnown
            ? "not known" : "\(count(.together)) (\(share))")
      }, total: subject.treated, title: "Participants, of \(subject.treated) treated",
      trailingTitle: "with the sign", legendOrder: Source.allCases.map(\.rawValue))
  }

  /// The rows: the signs and any of them; other local events behind, where there are some.
  package static func findings(
    _ participants: TreatedParticipants
  ) -> [(id: String, label: String, days: [Days])] {
    let hasOther = participants.members.contains { $0.course.finding(.other).isPresent }
    let others: [LocalToxicityComponent] = hasOther ? [.other, .anyOrOther] : []
    return (LocalToxicityComponent.observed + [.any] + others).map { component in
      (
        id: component.rawValue, label: component.label,
        days: participants.members.map { member -> Days in
          let finding = member.course.finding(component)
          return (finding.measuredDay, finding.reportedDay)
        }
      )
    }
  }

  private static func cell(_ days: Days) -> ParticipantStrip.Cell? {
    guard let day = [days.measured, days.reported].compactMap(\.self).min(),
      let source = Source(days)
    else { return nil }
    return ParticipantStrip.Cell(colour: source.colour, text: "\(day)", name: source.rawValue)
  }
}
