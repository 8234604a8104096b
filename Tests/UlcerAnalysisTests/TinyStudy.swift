import ResultTestSupport
import Testing
import UlcerRecords

@testable import UlcerAnalysis

/// A study written as a table, one record a line; days count from treatment, 2025-03-01.
///
///     person P1 [untreated] [failed] [treated=14:30] [consent=-20] [end=60:completed] [death=50]
///         [hand=left]
///     visit P1 14 [missed] | w12=85
///     P1 R2-tip-volar 0 active 10x5 [area=12] [gangrene] [deep] [antibiotics] [worse] [loss=-3]
///         [target]
///     reaction P1 2 swelling=1 warmth=no [at=09:00]
///     score P1 pain-vas 0 44
///     treatment P1 prostacyclin-iv -60 -56 | start=2025-01 end=2025-02
///     entry P1 active-ulcer yes -10
///     event P1 E1 Skin day=5 | start=2025-03 [end=2025-04] [at=09:00] [grade=3] [serious] …
struct TinyStudy {
  static let dayZero = CalendarDate(daysSinceEpoch: 20_148)  // 2025-03-01
  var records = StudyRecords()
  private var places: [String: Int] = [:]
  private let shift: Int

  /// Reads the lines; `shift` moves every date by as many days.
  init(_ text: String, shift: Int = 0) throws {
    self.shift = shift
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      let rest = Array(words.dropFirst())
      switch first {
      case "person": try person(rest)
      case "visit": try visit(rest)
      case "reaction": try reaction(rest)
      case "event": try event(rest)
      case "score": try score(rest)
      case "treatment": try treatment(rest)
      case "entry": try entry(rest)
      default: try ulcer(words)
      }
    }
  }

  /// The date of an elapsed day.
  static func date(_ day: Int, shift: Int = 0) -> CalendarDate {
    dayZero.advanced(by: day + shift)
  }

  func date(_ word: String) throws -> CalendarDate {
    let day = try #require(Int(word))
    return TinyStudy.date(day, shift: shift)
  }

  private func second(_ clock: String) throws -> Int32 {
    let parts = clock.split(separator: ":").compactMap { Int32($0) }
    let hour = try #require(parts.first)
    let minute = try #require(parts.last)
    return hour * 3600 + minute * 60
  }

  func value(_ name: String, in words: [String]) -> String? {
    words.first { $0.hasPrefix("\(name)=") }.map { String($0.dropFirst(name.count + 1)) }
  }

  func place(_ id: String) throws -> Int { try #require(places[id], "who is \(id)?") }

  private mutating func person(_ words: [String]) throws {
    let id = try #require(words.first)
    var person = Participant(
      id: id, consentDate: try date(value("consent", in: words) ?? "-20"),
      screeningOutcome: words.contains("failed") ? .failed : .enrolled)
    if !words.contains("untreated"), !words.contains("failed") {
      person.treatment = Moment(
        try date("0"), secondOfDay: try value("treated", in: words).map(second))
    }
    if let end = value("end", in: words) {
      let parts = end.split(separator: ":").map(String.init)
      try #require(parts.count == 2)
      person.endDate = try date(parts[0])
      person.endReason = Participant.EndReason(rawValue: parts[1])
    }
    person.treatedHand = value("hand", in: words).flatMap { word in
      Location.Hand.allCases.first { $0.word == word }
    }
    person.deathDate = try value("death", in: words).map(date)
    places[id] = records.participants.count
    records.participants.append(person)
  }

  private mutating func visit(_ words: [String]) throws {
    let isAttended = !words.contains("missed")
    try #require(words.count >= 2)
    for word in words.dropFirst() where word != "missed" {
      let parts = word.split(separator: "=").map(String.init)
      records.visits.append(
        Visit(
          participant: try place(words[0]), visit: parts.count == 2 ? parts[0] : "unscheduled",
          date: try date(parts[parts.count - 1]), isAttended: isAttended))
    }
  }

  static func location(_ code: String) throws -> Location {
    let parts = code.split(separator: "-").map(String.init)
    try #require(parts.count == 3)
    let hand = Location.Hand.allCases.first { $0.letter == parts[0].prefix(1) }
    let digit = UInt8(parts[0].dropFirst()).flatMap(Location.Digit.init(rawValue:))
    let level = Location.Level.allCases.first { $0.word == parts[1] }
    let surface = Location.Surface.allCases.first { $0.word == parts[2] }
    let knownHand = try #require(hand)
    let knownDigit = try #require(digit)
    let knownLevel = try #require(level)
    let knownSurface = try #require(surface)
    return try #require(
      Location(hand: knownHand, digit: knownDigit, level: knownLevel, surface: knownSurface))
  }

  private mutating func ulcer(_ words: [String]) throws {
    try #require(words.count >= 4)
    let status = try #require(UlcerAssessment.Status(rawValue: words[3]))
    var row = UlcerAssessment(
      participant: try place(words[0]), date: try date(words[2]),
      location: try TinyStudy.location(words[1]), status: status)
    for word in words.dropFirst(4) {
      switch word {
      case "gangrene": row.gangrene = true
      case "deep": row.deepStructure = true
      case "antibiotics": row.systemicAntibiotics = true
      case "target": row.isTarget = true
      case "worse": row.investigatorWorsened = true
      default:
        let sizes = word.split(separator: "x").compactMap { Double($0) }
        if sizes.count == 2 {
          row.length = sizes[0]
          row.width = sizes[1]
        }
      }
    }
    row.lossDate = try value("loss", in: words).map(date)
    row.measuredArea = value("area", in: words).flatMap(Double.init)
    records.ulcers.append(row)
  }

  private func sign(_ word: String?) -> LocalReaction.Sign? {
    word.map { Int($0).map(LocalReaction.Sign.grade) ?? .present($0 == "yes") }
  }

  private mutating func reaction(_ words: [String]) throws {
    try #require(words.count >= 2)
    var reaction = LocalReaction(
      participant: try place(words[0]),
      moment: Moment(try date(words[1]), secondOfDay: try value("at", in: words).map(second)))
    reaction.swelling = sign(value("swelling", in: words))
    reaction.warmth = sign(value("warmth", in: words))
    reaction.impairmentOfFunction = sign(value("impairment", in: words))
    reaction.hematoma = sign(value("hematoma", in: words))
    records.localReactions.append(reaction)
  }

  func partial(_ text: String) throws -> PartialDate {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    switch parts.count {
    case 1: return .year(parts[0])
    case 2: return .month(year: parts[0], month: parts[1])
    default:
      let day = try #require(CalendarDate(year: parts[0], month: parts[1], day: parts[2]))
      return .day(Moment(day.advanced(by: shift)))
    }
  }

  private mutating func event(_ words: [String]) throws {
    try #require(words.count >= 3)
    var event = AdverseEvent(
      participant: try place(words[0]), id: words[1], term: "Term",
      organSystem: words[2].replacing("_", with: " "))
    event.grade = value("grade", in: words).flatMap { Int($0) }
    event.start = try value("start", in: words).map(partial)
    event.end = try value("end", in: words).map(partial)
    if let day = value("day", in: words) {
      event.start = .day(
        Moment(try date(day), secondOfDay: try value("at", in: words).map(second)))
    }
    if let day = value("endday", in: words) { event.end = .day(Moment(try date(day))) }
    if words.contains("serious") { event.isSerious = true }
    event.seriousness =
      value("seriousness", in: words).flatMap(
        AdverseEvent.Seriousness.init(rawValue:)
      ).map { [$0] } ?? []
    event.outcome = value("outcome", in: words).flatMap(AdverseEvent.Outcome.init(rawValue:))
    event.action = value("action", in: words).flatMap(AdverseEvent.Action.init(rawValue:))
    event.relatedness = value("related", in: words)
      .flatMap(AdverseEvent.Relatedness.init(rawValue:))
    event.localToxicity = value("toxicity", in: words)
      .flatMap(AdverseEvent.LocalToxicity.init(rawValue:))
    records.adverseEvents.append(event)
  }
}

extension TinyStudy {
  /// The analysis of a study written as a table, cut at an elapsed day (default 400).
  static func analysis(
    _ text: String, cut: Int? = 400, plan: StudyPlan = StudyPlan(acronym: "TINY"),
    allocation: [String: String]? = nil, shift: Int = 0
  ) throws -> StudyAnalysis {
    StudyAnalysis(
      of: try TinyStudy(text, shift: shift).records, plan: plan,
      requestedCut: cut.map { date($0, shift: shift) }, allocation: allocation)
  }

  /// The episodes of P1 at R2-tip-volar, from rows `day status [more]`.
  static func episodes(_ rows: String, of person: String = "person P1", cut: Int = 400) throws
    -> [Episode]
  {
    let lines = rows.split(separator: ",").map {
      "P1 R2-tip-volar \($0.drop { $0 == " " })"
    }
    return try analysis(person + "\n" + lines.joined(separator: "\n"), cut: cut).episodes
  }
}

extension StudyAnalysis {
  /// The value of a result that must be there.
  func value(_ id: ResultID) throws -> ResultValue {
    try #require(self[id], "no result \(id)").value
  }

  /// `count of` of a proportion as text, e.g. `1/2`; else its JSON.
  func share(_ id: ResultID) throws -> String {
    let value = try value(id)
    if case .proportion(let count, let total, _) = value { return "\(count)/\(total)" }
    return ResultValueListing.text(of: value)
  }

  /// A result as JSON.
  func json(_ id: ResultID) throws -> String {
    let result = try #require(self[id], "no result \(id)")
    return ResultValueListing.text(of: result.value, id.name, atRisk: result.atRisk)
  }
}
