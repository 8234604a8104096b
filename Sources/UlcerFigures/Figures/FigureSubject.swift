import ClinicalWording
package import UlcerAnalysis
package import UlcerRecords

/// One analysed study as figures speak of it: who is in it, up to when, and how sure limits are.
package struct FigureSubject {
  /// Every number.
  package let analysis: StudyAnalysis
  let participants: TreatedParticipants
  /// The coded arm that it is about; `nil` for all.
  let arm: String?

  /// Looks at everybody treated.
  package init(_ analysis: StudyAnalysis) {
    self.analysis = analysis
    arm = nil
    isOne = false
    participants = TreatedParticipants(analysis)
  }

  /// The same study with one of its treated participants alone; `nil` when nobody has the id.
  func alone(_ id: String) -> FigureSubject? {
    guard let member = participants.members.first(where: { $0.id == id }) else { return nil }
    return FigureSubject(analysis, TreatedParticipants(member), isOne: true)
  }

  /// The participants of one coded arm; its counts are those of the results by arm.
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

  /// A result, of this arm where the subject is one.
  func result(_ name: ResultName) -> AnalysisResult? {
    let id = ResultID(name)
    return analysis[arm.map { id.of(arm: $0) } ?? id]
  }

  /// The plan of the study.
  package var plan: StudyPlan { analysis.plan }
  /// How many were treated.
  var treated: Int { isOne ? 1 : count(.disposition(.treated)) ?? 0 }
  /// Whether it is about one participant alone, of whom there are no results.
  private let isOne: Bool
  /// `data cut-off 1 Nov 2026`.
  package var cutOff: String { "data cut-off \(DateWording.text(analysis.cut.date))" }
  /// The coverage of all limits: `95 %`.
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

  /// The count of a result; 0 where there is nobody to count, `nil` where it is not known.
  func count(_ name: ResultName) -> Int? {
    guard let value = result(name)?.value else { return nil }
    return value.count ?? (value.isOfNobody ? 0 : nil)
  }

  /// The count in figures, or that it is not known.
  func number(_ name: ResultName) -> String {
    count(name).map { NumberWording.whole($0) } ?? "not known how many"
  }

  /// The count with what is counted: `3 new ulcers`, or that it is not known.
  func counted(_ name: ResultName, _ noun: String) -> String {
    count(name).map { NumberWording.counted($0, noun) } ?? "not known how many \(noun)s"
  }

  /// What columns or rows leave out of the ids, as a sentence; empty when nothing.
  var labelNote: String {
    let beginning = participants.sharedBeginning
    return beginning.isEmpty ? "" : " Ids are written without “\(beginning)”."
  }
}
