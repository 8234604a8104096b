import ChartGrammar
import ClinicalWording
import UlcerAnalysis
import UlcerRecords
import VectorDrawing

/// The adverse events of one participant: a box with the grade, shade by grade, and the term.
enum EventLanes {
  static func items(_ subject: ProfileSubject) -> [TimedLanes.Item] {
    let analysis = subject.analysis
    return analysis.adverseEvents[subject.course.adverseEvents].compactMap { event in
      guard let day = event.day else { return nil }
      let record = analysis.records.adverseEvents[event.event]
      var notes: [String] = []
      if event.isFatal { notes.append("fatal") } else if event.isSerious { notes.append("serious") }
      if event.isRelated { notes.append("related") }
      if event.isStartImputed { notes.append("start completed by rule") }
      if Double(day) < -28 { notes.append("since day \(NumberWording.whole(day))") }
      return TimedLanes.Item(
        from: Double(day), to: subject.course.day(of: event.end).map(Double.init),
        until: Double(max(subject.course.observation, day)),
        name: ([record.term] + notes).joined(separator: ", "), isStrong: event.isSerious,
        box: event.grade.map { "\($0)" } ?? "?",
        colour: event.grade.map(MaximumGradeFigure.shade) ?? Palette.pale)
    }
  }

  /// Returns `7 events, highest grade 3, 1 serious`.
  static func account(_ subject: ProfileSubject) -> String {
    let events = subject.analysis.adverseEvents[subject.course.adverseEvents]
    var parts = [NumberWording.counted(events.count, "event")]
    if let grade = events.compactMap(\.grade).max() { parts.append("highest grade \(grade)") }
    let serious = events.count(where: \.isSerious)
    if serious > 0 { parts.append("\(serious) serious") }
    let before = events.count { !$0.isTreatmentEmergent }
    if before > 0 { parts.append("\(before) begun before day 0") }
    return parts.joined(separator: ", ")
  }
}
