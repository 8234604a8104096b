import Testing
import UlcerRecords

/// Lines of scores, treatments and entered criteria.
extension TinyStudy {
  mutating func score(_ words: [String]) throws {
    try #require(words.count == 4)
    records.scores.append(
      Score(
        participant: try place(words[0]), date: try date(words[2]), visit: nil,
        instrument: words[1], score: try #require(Double(words[3]))))
  }

  mutating func treatment(_ words: [String]) throws {
    try #require(words.count >= 2)
    let days = words.dropFirst(2).filter { Int($0) != nil }
    let first = try days.first.map { PartialDate.day(Moment(try date($0))) }
    let last = try days.dropFirst().first.map { PartialDate.day(Moment(try date($0))) }
    records.treatments.append(
      OtherTreatment(
        participant: try place(words[0]),
        kind: try #require(OtherTreatment.Kind(rawValue: words[1])), name: nil,
        start: try value("start", in: words).map(partial) ?? first,
        end: try value("end", in: words).map(partial) ?? last))
  }

  mutating func entry(_ words: [String]) throws {
    try #require(words.count >= 3)
    records.eligibility.append(
      EligibilityEntry(
        participant: try place(words[0]), criterion: words[1], isMet: words[2] == "yes",
        date: try words.dropFirst(3).first.map(date), note: nil))
  }
}
