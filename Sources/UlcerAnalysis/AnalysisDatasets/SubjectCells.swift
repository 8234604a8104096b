import UlcerRecords

/// The first cells of every row of the analysis datasets: the participant and, with an allocation,
/// the arm.
struct SubjectCells {
  private let analysis: StudyAnalysis

  init(of analysis: StudyAnalysis) { self.analysis = analysis }

  /// The names; without an allocation no column reveals an arm.
  var columns: [String] {
    ["STUDYID", "USUBJID", "SUBJID", "SITEID"] + (isClosed ? ["TRT01P", "TRT01A"] : [])
  }

  /// The cells of one participant. Treated participants are assumed to have received their
  /// allocation.
  func cells(of course: ParticipantCourse) -> [String] {
    let person = analysis.records.participants[course.participant]
    let study = analysis.plan.acronym
    var cells = [
      TableText.cell(study), TableText.cell("\(study)-\(person.id)"), TableText.cell(person.id),
      TableText.cell(person.site ?? ""),
    ]
    if isClosed {
      let arm = TableText.cell(course.arm ?? "")
      cells += [arm, course.isTreated ? arm : ""]
    }
    return cells
  }

  /// Participants by the bytes of their ids.
  var sortedParticipants: [Int] {
    let people = analysis.records.participants
    return people.indices.sorted { TableText.isBefore(people[$0].id, people[$1].id) }
  }

  private var isClosed: Bool { !analysis.arms.isEmpty }
}

extension TableText {
  /// `Y` or nothing: a flag of a record.
  static func mark(_ isTrue: Bool) -> String { isTrue ? "Y" : "" }

  /// `Y` or `N`: a flag of a population.
  static func flag(_ isTrue: Bool) -> String { isTrue ? "Y" : "N" }

  /// `Y` or `N` as answered; empty without an answer.
  static func answer(_ isTrue: Bool?) -> String { isTrue.map(flag) ?? "" }

  /// A day and, if known, the time of day, as in ISO 8601.
  static func cell(_ moment: Moment?) -> String {
    guard let moment else { return "" }
    guard let second = moment.secondOfDay else { return moment.date.isoText }
    func padded(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    return moment.date.isoText + "T" + padded(second / 3600) + ":" + padded(second / 60 % 60)
      + ":" + padded(second % 60)
  }

  /// A date as known: to the year, the month, the day or the second.
  static func cell(_ date: PartialDate?) -> String {
    switch date {
    case .day(let moment): cell(moment)
    case .month, .year: date?.isoText ?? ""
    case nil: ""
    }
  }

  /// A word of the study format in capitals, with blanks for hyphens.
  static func capitals(_ word: String?) -> String {
    let (hyphen, blank) = (UInt8(ascii: "-"), UInt8(ascii: " "))
    return String(
      decoding: (word ?? "").uppercased().utf8.map { $0 == hyphen ? blank : $0 }, as: UTF8.self)
  }
}
