import ClinicalWording
package import UlcerAnalysis
package import UlcerRecords

/// One analysed study as figures present it: its participants, its cut-off and the level of its
/// intervals.
package struct FigureSubject {
  /// Every number.
  package let analysis: StudyAnalysis
  let participants: TreatedParticipants
  /// The coded arm shown; `nil` for all.
  let arm: String?

  /// Creates a subject of all treated participants.
  package init(_ analysis: StudyAnalysis) {
    self.analysis = analysis
    arm = nil
    isOne = false
    participants = TreatedParticipants(analysis)
  }

  /// Returns the same study with only one of its treated participants; `nil` if none has the id.
  func alone(_ id: String) -> FigureSubject? {
    guard let member = participants.members.first(where: { $0.id == id }) else { return nil }
    return FigureSubject(analysis, TreatedParticipants(member), isOne: true)
  }

  /// Returns the participants of one coded arm; its counts are those of the results by arm.
  package func alone(arm: String) -> FigureSubject {
    FigureSubject(analysis, participants.inArm(arm), arm: arm)
  }

  private init(
    _ analysis: StudyAnalysis, _ participants: TreatedParticipants, arm: String? = nil,
    isOne: Bool = false
  ) {
    self.analysis = analysis
    self.participants = participants
    self.arm = arm
    self.isOne = isOne
  }

  /// Returns a result, of this arm if the subject is one.
  func result(_ name: ResultName) -> AnalysisResult? {
    let id = ResultID(name)
    return analysis[arm.map { id.of(arm: $0) } ?? id]
  }

  /// The plan of the study.
  package var plan: StudyPlan { analysis.plan }
  /// The number of treated participants.
  var treated: Int { isOne ? 1 : count(.disposition(.treated)) ?? 0 }
  /// The subject is a single participant, for whom there are no results.
  private let isOne: Bool
  /// `data cut-off 1 Nov 2026`.
  package var cutOff: String { "data cut-off \(DateWording.text(analysis.cut.date))" }
  /// The level of all intervals: `95 %`.
  package var coverage: String { NumberWording.brief(plan.level * 100, decimals: 2) + "\u{202F}%" }
  /// `Treated participants, n = 20`.
  var treatedPopulation: String { "Treated participants, n = \(NumberWording.whole(treated))" }
  /// `Baseline ulcers, n = 68 in 20 participants`.
  var ulcerPopulation: String {
    let result = analysis[.healing(.baselineUlcers)]
    return population("Baseline ulcers", result)
  }

  /// `Name, n = 68 in 20 participants`, from the account of a result.
  func population(_ name: String, _ result: AnalysisResult?) -> String {
    let units = result?.ulcers ?? 0
    return "\(name), n = \(NumberWording.whole(units)) in "
      + NumberWording.counted(result?.participants ?? 0, "participant")
  }

  /// `n = 5 ulcers at 3 places`, of these episodes of one participant.
  func population(of episodes: some Collection<Episode>) -> String {
    let places = Set(episodes.map(\.location)).count
    return
      "n = \(NumberWording.counted(episodes.count, "ulcer")) at \(NumberWording.counted(places, "place"))"
  }

  /// Returns the count of a result; 0 if there is nobody to count, `nil` if it is not known.
  func count(_ name: ResultName) -> Int? {
    guard let value = result(name)?.value else { return nil }
    return value.count ?? (value.isOfNobody ? 0 : nil)
  }

  /// Returns the count in figures, or the statement that it is not known.
  func number(_ name: ResultName) -> String {
    count(name).map { NumberWording.whole($0) } ?? "not known how many"
  }

  /// Returns the count with its noun, `3 new ulcers`, or the statement that it is not known.
  func counted(_ name: ResultName, _ noun: String) -> String {
    count(name).map { NumberWording.counted($0, noun) } ?? "not known how many \(noun)s"
  }

  /// A sentence on the part of the ids that columns or rows omit; empty if none.
  var labelNote: String {
    let beginning = participants.sharedBeginning
    return beginning.isEmpty ? "" : " Ids are written without “\(beginning)”."
  }
}
