/// Ulcers of treated participants by place: `location.R2-tip-volar.baseline-ulcers`.
public struct PlaceCountResult: ResultFamily {
  /// What is counted.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// Episodes that were open at baseline: at most one per participant and place.
    case baseline = "baseline-ulcers"
    /// Episodes that opened after treatment at a place that had one before; the single places have
    /// `location.….recurrences`.
    case recurrence = "recurrences"
  }

  /// Where ulcers are counted.
  public enum Place: Hashable, Sendable {
    case location(Location)
    /// Every place that is seen on a view of a hand.
    case view(Location.Hand, HandView)
    /// Everywhere.
    case all

    /// `location.R2-tip-volar`, `hand-view.left-volar`, `location.all`
    fileprivate var text: String {
      switch self {
      case .location(let location): "location.\(location.code)"
      case .view(let hand, let view): "hand-view.\(hand.word)-\(view.rawValue)"
      case .all: "location.all"
      }
    }

    /// What is no single location: the views of the hands, then all places.
    public static let gathered: [Place] =
      Location.Hand.allCases.flatMap { hand in HandView.allCases.map { .view(hand, $0) } } + [.all]
  }

  /// Where.
  public let place: Place
  /// What is counted.
  public let subject: Subject

  /// Ulcers of a place; recurrences of a single location are a result of their own.
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

  /// Those of the views and of all places.
  public static var listed: [PlaceCountResult] {
    Place.gathered.flatMap { place in Subject.allCases.map { PlaceCountResult(place, $0) } }
  }

  /// A count of ulcers.
  public var traits: ResultTraits { ResultTraits(.count, of: .episodes) }
}
