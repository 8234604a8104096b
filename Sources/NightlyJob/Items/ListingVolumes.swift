import AnalysedStudies
import ParallelWork
import ReportTemplates
import StudyComparison
import UlcerAnalysis
import UlcerIngest
import UlcerRecords
import UlcerReports

/// Figures and listings with a line for each ulcer or event that the report of a large study omits,
/// in volumes of some fifty participants.
///
/// A volume is drawn, like a profile, from an analysis of its participants' records alone. A change
/// to another participant cannot change it, so it can be taken over. Its key holds these records,
/// study.yaml, the data cut-off, the displays and the program. If these differ from what the
/// previous run had for the same participants, the key holds the earlier facts too, because changed
/// rows are marked.
struct ListingVolumes {
  /// The study.
  let study: AnalysedStudy
  /// The previous run's study; `nil` if there is none to compare with.
  let earlier: AnalysedStudy?
  /// Ids of participants whose records differ from those of the previous run.
  let changed: [String]
  /// The displays, in the order of the report.
  let displays: [TemplateDirective]
  /// The program that draws.
  let program: ProgramIdentity

  /// The average number of participants in a volume.
  static let size = 50
  /// The largest number of participants in a volume.
  static let most = 150

  /// The volumes, in order of the participants' ids.
  func items() -> [RunItem] {
    guard !displays.isEmpty else { return [] }
    let people = study.ingested.records.participants
    let origins = study.analysis.cutRecords.participantOrigins
    let members = study.analysis.courses.filter(\.isTreated).map { origins[$0.participant] }
      .sorted { NaturalOrder.isBefore(people[$0].id, people[$1].id) }
    let volumes = ListingVolumes.divided(members) { people[$0].id }
    let names = SafeFileName.all(volumes.map { people[$0[0]].id })
    let now = Side(of: study)
    let then = earlier.map { Side(of: $0) }
    let (displays, program) = (displays, program)
    // Compared by bytes: Swift equates two spellings of one accent, a study has two participants.
    let changed = Set(changed.map { Array($0.utf8) })
    return ParallelParts.map(volumes.count) { number in
      let ids = volumes[number].map { people[$0].id }
      // If no participant's records and no definition differ, nothing is marked, as without an
      // earlier study.
      let isMarked =
        then.map { $0.facts != now.facts } ?? false
        || ids.contains { changed.contains(Array($0.utf8)) }
      return Volume(
        ids: ids, places: volumes[number], now: now, then: isMarked ? then?.holding(ids) : nil,
        displays: displays, program: program
      ).item(file: "listings/from-\(names[number]).pdf")
    }
  }

  /// Divides the members, in order of id, at ids whose hash marks a boundary. A member who is added
  /// or removed then changes one volume, not the start of every later one.
  static func divided<Member>(
    _ members: [Member], id: (Member) -> String
  ) -> [[Member]] {
    var volumes: [[Member]] = []
    for member in members {
      let hash = Int(SafeFileName.digest(of: id(member)), radix: 16) ?? 0
      let begins = hash % size == 0 || (volumes.last.map { $0.count >= most } ?? true)
      if begins { volumes.append([member]) } else { volumes[volumes.count - 1].append(member) }
    }
    return volumes
  }

  /// The part of a study from which volumes are made.
  fileprivate struct Side: Sendable {
    let study: AnalysedStudy
    let digests: ParticipantDigests
    let placeByID: [[UInt8]: Int]

    init(of study: AnalysedStudy) {
      self.study = study
      let people = study.ingested.records.participants
      digests = ParticipantDigests(of: study.ingested.records)
      placeByID = Dictionary(
        people.enumerated().map { (Array($1.id.utf8), $0) }, uniquingKeysWith: { first, _ in first }
      )
    }

    /// The facts of the study, beside the records, that a volume shows.
    var facts: [String] {
      [
        "study.yaml", study.ingested.configurationSHA256 ?? "",
        "cut", study.analysis.cut.date?.isoText ?? "",
      ] + study.ingested.records.standings.gapFacts
    }

    func holding(_ ids: [String]) -> (side: Side, places: [Int]) {
      (self, ids.compactMap { placeByID[Array($0.utf8)] })
    }

    func digest(_ places: [Int]) -> String {
      RunKey.digest(of: ["records"], and: places.flatMap(digests.bytes(of:)))
    }

    func analysis(_ places: [Int]) -> StudyAnalysis {
      StudyAnalysis(
        of: digests.records(of: places), plan: study.analysis.plan,
        requestedCut: study.analysis.cut.date, allocation: nil)
    }
  }

  fileprivate struct Volume {
    let ids: [String]
    let places: [Int]
    let now: Side
    let then: (side: Side, places: [Int])?
    let displays: [TemplateDirective]
    let program: ProgramIdentity

    func item(file: String) -> RunItem {
      let facts = now.facts + ["records", now.digest(places)]
      let before = then.map { $0.side.facts + ["records", $0.side.digest($0.places)] }
      let key = RunKey.digest(
        of: ["listing"]
          + displays.flatMap { [$0.title] + $0.options.flatMap { [$0.key, $0.value] } }
          + program.facts + facts + (before.map { ["since"] + $0 } ?? []))
      let (now, places, then, template) = (now, places, then, template)
      let source = ReportSource(
        files: [], diagnostics: [], fingerprint: String(key.prefix(12)),
        program: "cicatrix \(program.version)")
      return RunItem(
        name: "listing-\(SafeFileName.digest(of: ids.first ?? ""))", kind: .listing, file: file,
        participant: nil, key: key
      ) { measurer throws(RunItem.Failure) in
        let analysis = now.analysis(places)
        let previous = then.map { old in
          let earlier = old.side.analysis(old.places)
          return PreviousCut(
            analysis: earlier, source: source,
            differences: StudyDifferences(
              from: ComparedStudy(records: earlier.records, files: [:], analysis: earlier),
              to: ComparedStudy(records: analysis.records, files: [:], analysis: analysis)))
        }
        return try DrawnPages.document(
          ReportDocument.make(
            template: template, analysis: analysis, source: source, previous: previous),
          measurer)
      }
    }

    /// A heading and the displays.
    private var template: Template {
      let words =
        ids.count == 1
        ? "Participant \(ids[0])" : "Participants \(ids[0]) to \(ids[ids.count - 1])"
      let title = TemplateFact(
        key: "title", value: "Listings by participant",
        position: displays[0].position)
      return Template(
        facts: [title],
        blocks: [.heading(level: 1, [.text(words)])] + displays.map { .directive($0) })
    }
  }
}
