/// Ulcers of treated participants by ulcer site: `location.R2-tip-volar.baseline-ulcers`.
public struct PlaceCountResult: ResultFamily {
  /// The episodes counted.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Episodes that were open at baseline: at most one per participant and site.
    case baseline = "baseline-ulcers"
    /// Episodes that opened after treatment at a site that had one before; the single sites have
    /// `location.….recurrences`.
    case recurrence = "recurrences"
  }

  /// The sites at which ulcers are counted.
  public enum Place: Hashable, Sendable {
    case location(Location)
    /// Every site that one view of a hand shows.
    case view(Location.Hand, HandView)
    /// All sites.
    case all

    /// `location.R2-tip-volar`, `hand-view.left-volar`, `location.all`
    fileprivate var text: String {
      switch self {
      case .location(let location): "location.\(location.code)"
      case .view(let hand, let view): "hand-view.\(hand.word)-\(view.rawValue)"
      case .all: "location.all"
      }
    }

    /// The views of the hands, then all sites: everything that is not a single location.
    public static let gathered: [Place] =
      Location.Hand.allCases.flatMap { hand in HandView.allCases.map { .view(hand, $0) } } + [.all]
  }

  /// The sites.
  public let place: Place
  /// The episodes counted.
  public let subject: Subject

  /// States a result. The recurrences of a single location are a result of another family.
  public init(_ place: Place, _ subject: Subject) {
    self.place = place
    self.subject = subject
  }

  /// `location.all.recurrences`
  public var text: String { "\(place.text).\(subject.rawValue)" }

  /// The result with that name.
  public static func named(_ text: String) -> PlaceCountResult? {
    if let found = listed.first(where: { $0.text == text }) { return found }
    guard let parts = ResultName.parts(of: text, behind: "location"), parts.count == 2,
      parts[1] == Subject.baseline.rawValue, let location = Location(code: parts[0])
    else { return nil }
    return PlaceCountResult(.location(location), .baseline)
  }

  /// The results of the views and of all sites.
  public static var listed: [PlaceCountResult] {
    Place.gathered.flatMap { place in Subject.allCases.map { PlaceCountResult(place, $0) } }
  }

  /// A count of ulcers.
  public var traits: ResultTraits { ResultTraits(.count, of: .episodes) }
}
