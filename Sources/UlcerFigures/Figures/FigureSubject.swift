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
    participants = TreatedParticipants(analysis)
  }

  /// The same study with one of its treated participants alone; `nil` when nobody has the id.
  func alone(_ id: String) -> FigureSubject? {
    guard let member = participants.members.first(where: { $0.id == id }) else { return nil }
    return FigureSubject(analysis, TreatedParticipants(member))
  }

  /// The participants of one coded arm; its counts are those of the results by arm.
  package func alone(arm: String) -> FigureSubject {
    FigureSubject(analysis, participants.inArm(arm), arm: arm)
  }

  private init(
    _ analysis: StudyAnalysis, _ participants: TreatedParticipants, arm: String? = nil
  ) {
    self.analysis = analysis
    self.participants = participants
    self.arm = arm
  }

  /// The id of a result, of this arm where the subject is one.
  func id(_ id: ResultID) -> ResultID { arm.map(id.of) ?? id }

  /// The plan of the study.
  package var plan: StudyPlan { analysis.plan }
  /// How many were treated.
  var treated: Int { participants.members.count }
  /// `data cut-off 1 Nov 2026`.
  package var cutOff: String { "data cut-off \(DateWording.text(analysis.cut.date))" }
  /// The coverage of all limits: `95 %`.
  package var coverage: String { NumberWording.brief(plan.level * 100, decimals: 2) + "\u{202F}%" }
  /// `Treated participants, n = 20`.
  var treatedPopulation: String { "Treated participants, n = \(NumberWording.whole(treated))" }
  /// `Baseline ulcers, n = 68 in 20 participants`.
  var ulcerPopulation: String {
    let result = analysis["healing.baseline-ulcers"]
    return population("Baseline ulcers", result)
  }

  /// `Name, n = 68 in 20 participants`, from the account of a result.
  func population(_ name: String, _ result: AnalysisResult?) -> String {
    let units = result?.ulcers ?? 0
    return "\(name), n = \(NumberWording.whole(units)) in "
      + NumberWording.counted(result?.participants ?? 0, "participant")
  }

  /// The count of a result, 0 where there is nothing to count.
  func count(_ id: ResultID) -> Int { analysis[self.id(id)]?.value.count ?? 0 }

  /// What columns or rows leave out of the ids, as a sentence; empty when nothing.
  var labelNote: String {
    let beginning = participants.sharedBeginning
    return beginning.isEmpty ? "" : " Ids are written without “\(beginning)”."
  }
}
