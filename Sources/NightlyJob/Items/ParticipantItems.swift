import AnalysedStudies
import ParallelWork
import StudyComparison
import UlcerAnalysis
import UlcerFigures
import UlcerIngest
import UlcerRecords
import UlcerReports

/// The profile and the charts of each treated participant.
///
/// Each is drawn from an analysis of that participant's records alone. It therefore holds nothing
/// of another participant, and a change elsewhere cannot change it. Its key holds these records,
/// study.yaml, the data cut-off and the program.
struct ParticipantItems {
  /// The study.
  let study: AnalysedStudy
  /// The program that draws.
  let program: ProgramIdentity

  /// The chart kinds of study.yaml that show one participant.
  static let kinds: [ChartKind] = [.trajectory, .handMap]

  /// The items, by participant in the order of participants.csv.
  func items() -> [RunItem] {
    let analysis = study.analysis
    let digests = ParticipantDigests(of: study.ingested.records)
    let members = analysis.courses.filter(\.isTreated).map { course in
      Member(
        id: analysis.records.participants[course.participant].id,
        place: analysis.cutRecords.participantOrigins[course.participant],
        hasUlcers: !course.episodes.isEmpty)
    }
    let names = SafeFileName.all(members.map(\.id))
    let charts = analysis.plan.nightlyCharts
      .filter(ParticipantItems.kinds.contains)
    let common =
      ["study.yaml", study.ingested.configurationSHA256 ?? ""]
      + ["cut", analysis.cut.date?.isoText ?? ""] + program.facts
      + study.ingested.records.standings.gapFacts
    let parts = ParallelParts.map(members.count) { number in
      let member = members[number]
      let records = digests.bytes(of: member.place)
      let alone = Alone(
        member: member, digests: digests, plan: analysis.plan, cut: analysis.cut.date,
        program: "cicatrix \(program.version)")
      var items = [
        alone.profile(
          file: "profiles/\(names[number]).pdf",
          key: RunKey.digest(of: ["profile"] + common, and: records))
      ]
      for kind in charts where member.hasUlcers {
        items.append(
          alone.chart(
            kind, file: "charts/\(kind.rawValue)/\(names[number]).pdf",
            key: RunKey.digest(of: ["chart", kind.rawValue] + common, and: records)))
      }
      return items
    }
    return parts.flatMap { $0 }
  }

  fileprivate struct Member: Sendable {
    let id: String
    /// The position among all participants of the study.
    let place: Int
    let hasUlcers: Bool
  }

  /// One participant's records and the settings of their analysis.
  fileprivate struct Alone: Sendable {
    let member: Member
    let digests: ParticipantDigests
    let plan: StudyPlan
    let cut: CalendarDate?
    let program: String

    private var analysis: StudyAnalysis {
      StudyAnalysis(
        of: digests.records(of: member.place), plan: plan, requestedCut: cut, allocation: nil)
    }

    func profile(file: String, key: String) -> RunItem {
      RunItem(
        name: "profile-\(SafeFileName.digest(of: member.id))", kind: .profile, file: file,
        participant: member.id, key: key
      ) { measurer throws(RunItem.Failure) in
        let source = ReportSource(
          files: [], diagnostics: [], fingerprint: String(key.prefix(12)), program: program)
        guard
          let document = ReportDocument.profile(of: member.id, analysis: analysis, source: source)
        else { throw RunItem.Failure("the participant is not treated") }
        return try DrawnPages.document(document, measurer)
      }
    }

    func chart(_ kind: ChartKind, file: String, key: String) -> RunItem {
      RunItem(
        name: "\(kind.rawValue)-\(SafeFileName.digest(of: member.id))", kind: .chart, file: file,
        participant: member.id, key: key
      ) { measurer throws(RunItem.Failure) in
        try DrawnPages.chart(
          kind, participant: member.id, of: analysis, program: program, measurer)
      }
    }
  }
}
