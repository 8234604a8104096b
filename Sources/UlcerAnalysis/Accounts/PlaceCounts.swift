public import UlcerRecords

/// The number of ulcers of treated participants at each ulcer site.
public struct PlaceCounts: Hashable, Sendable {
  /// The episodes counted.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Episodes that were open at baseline: at most one per participant and site.
    case baseline
    /// Episodes that opened after treatment at a site that had one before.
    case recurrence

    /// The subject in names of results.
    public var result: PlaceCountResult.Subject { self == .baseline ? .baseline : .recurrence }

    /// The name of the count of one site.
    public func name(at location: Location) -> ResultName {
      switch self {
      case .baseline: .placeCount(PlaceCountResult(.location(location), .baseline))
      case .recurrence: .place(.location(location), .recurrences)
      }
    }

    /// The name of the count of several sites.
    public func name(of place: PlaceCountResult.Place) -> ResultName {
      .placeCount(PlaceCountResult(place, result))
    }

    var kind: Episode.Kind { self == .baseline ? .baseline : .recurrence }
  }

  /// The episodes counted.
  public let subject: Subject
  /// Counts by the ordinal of the location.
  private let counts: [Int]
  private let gathered: [PlaceCountResult.Place: Int]
  /// All ulcers counted.
  public let ulcers: Int
  /// Participants with at least one ulcer counted.
  public let participants: Int
  /// Treated participants.
  public let treated: Int

  /// The counts of the results of an analysis; 0 at a site without an ulcer.
  public init(_ subject: Subject, in analysis: StudyAnalysis) {
    self.subject = subject
    var counts = [Int](repeating: 0, count: Location.count)
    for location in Set(analysis.episodes.map(\.location)) {
      counts[location.ordinal] = analysis[subject.name(at: location)]?.value.count ?? 0
    }
    self.counts = counts
    gathered = Dictionary(
      PlaceCountResult.Place.gathered.compactMap { place in
        analysis[subject.name(of: place)]?.value.count.map { (place, $0) }
      }, uniquingKeysWith: { first, _ in first })
    let total = analysis[subject.name(of: .all)]
    ulcers = total?.value.count ?? 0
    participants = total?.participants ?? 0
    treated = analysis[.disposition(.treated)]?.value.count ?? 0
  }

  /// The count of one site.
  public subscript(location: Location) -> Int {
    counts.indices.contains(location.ordinal) ? counts[location.ordinal] : 0
  }

  /// The count of all sites that a view of a hand shows.
  public subscript(hand: Location.Hand, view: HandView) -> Int { gathered[.view(hand, view)] ?? 0 }

  /// The largest count of a site.
  public var most: Int { counts.max() ?? 0 }

  /// Baseline ulcers of each site with one, then baseline ulcers and recurrences of all sites.
  static func results(_ analysis: StudyAnalysis, arm: String?) -> [AnalysisResult] {
    let everybody = analysis.courses.filter(\.isTreated)
    let treated = everybody.filter { arm == nil || $0.arm == arm }
    func result(_ name: ResultName, _ label: String, _ episodes: [Episode]) -> AnalysisResult {
      AnalysisResult(
        name, label: label, population: "Episodes of treated participants", method: "Count",
        participants: Set(episodes.map(\.participant)).count, ulcers: episodes.count,
        value: .count(episodes.count))
    }
    func own(_ subject: Subject, of courses: [ParticipantCourse]) -> [Episode] {
      courses.flatMap { course in
        analysis.episodes[course.episodes].filter { $0.kind == subject.kind }
      }
    }
    let baseline = own(.baseline, of: treated)
    let byPlace = Dictionary(grouping: baseline, by: \.location)
    // Every arm has the same sites.
    let places = Set(own(.baseline, of: everybody).map(\.location)).sorted()
    return places.map { location in
      result(
        Subject.baseline.name(at: location), "\(location.code): baseline ulcers",
        byPlace[location] ?? [])
    }
      + [(Subject.baseline, baseline), (.recurrence, own(.recurrence, of: treated))].flatMap {
        subject, episodes in
        PlaceCountResult.Place.gathered.map { place in
          result(
            subject.name(of: place),
            "\(words(for: place)): \(subject == .baseline ? "baseline ulcers" : "recurrences")",
            episodes.filter { includes($0.location, place) })
        }
      }
  }

  private static func includes(_ location: Location, _ place: PlaceCountResult.Place) -> Bool {
    switch place {
    case .location(let one): one == location
    case .view(let hand, let view): location.hand == hand && location.view == view
    case .all: true
    }
  }

  private static func words(for place: PlaceCountResult.Place) -> String {
    switch place {
    case .location(let location): location.code
    case .view(let hand, let view): "Hand: \(hand.word), \(view.rawValue)"
    case .all: "All places"
    }
  }
}
