/// Episodes of treated participants by ulcer site: `hand.left.recurrences`.
public struct PlaceResult: ResultFamily {
  /// One location, or all of a hand, digit, level or surface.
  public enum Place: Hashable, Sendable {
    case location(Location)
    case hand(Location.Hand)
    case digit(Location.Digit)
    case level(Location.Level)
    case surface(Location.Surface)

    /// `location.R2-tip-volar`, `digit.2`
    var text: String {
      switch self {
      case .location(let location): "location.\(location.code)"
      case .hand(let hand): "hand.\(hand.word)"
      case .digit(let digit): "digit.\(digit.rawValue)"
      case .level(let level): "level.\(level.word)"
      case .surface(let surface): "surface.\(surface.word)"
      }
    }

    init?(_ kind: String, _ word: String) {
      let found: Place? =
        switch kind {
        case "location": Location(code: word).map(Place.location)
        case "hand": Location.Hand.allCases.first { $0.word == word }.map(Place.hand)
        case "digit":
          Location.Digit.allCases.first { String($0.rawValue) == word }.map(Place.digit)
        case "level": Location.Level.allCases.first { $0.word == word }.map(Place.level)
        case "surface": Location.Surface.allCases.first { $0.word == word }.map(Place.surface)
        default: nil
        }
      guard let found else { return nil }
      self = found
    }

    /// Every hand, digit, level and surface, in the order of the results.
    public static let gathered: [Place] =
      Location.Hand.allCases.map(hand) + Location.Digit.allCases.map(digit)
      + Location.Level.allCases.map(level) + Location.Surface.allCases.map(surface)
  }

  /// A statistic of the sites.
  public enum Statistic: String, Hashable, Sendable, CaseIterable {
    case episodes
    case healedConfirmed = "healed-confirmed"
    case lost, recurrences, flips
    case medianDaysToHealing = "median-days-to-healing"
  }

  /// The location, or all of a hand, digit, level or surface.
  public let place: Place
  /// The statistic.
  public let statistic: Statistic

  /// States a result.
  public init(_ place: Place, _ statistic: Statistic) {
    self.place = place
    self.statistic = statistic
  }

  /// `location.R2-tip-volar.episodes`
  public var text: String { "\(place.text).\(statistic.rawValue)" }

  /// The result with that name.
  public static func named(_ text: String) -> PlaceResult? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let statistic = Statistic(rawValue: parts[2]) else { return nil }
    return Place(parts[0], parts[1]).map { PlaceResult($0, statistic) }
  }

  /// Every site, the single locations last.
  public static var listed: [PlaceResult] {
    let locations = Location.Hand.allCases.flatMap { hand in
      Location.Digit.allCases.flatMap { digit in
        Location.Level.allCases.flatMap { level in
          Location.Surface.allCases.compactMap {
            Location(hand: hand, digit: digit, level: level, surface: $0).map(Place.location)
          }
        }
      }
    }
    return (Place.gathered + locations).flatMap { place in
      Statistic.allCases.map { PlaceResult(place, $0) }
    }
  }

  /// A count of episodes, or a time.
  public var traits: ResultTraits {
    statistic == .medianDaysToHealing
      ? ResultTraits(.quantile, of: .ulcers, unit: "days", isEfficacy: true)
      : ResultTraits(.count, of: .episodes)
  }
}

extension ResultName {
  /// A statistic of an ulcer site.
  public static func place(
    _ place: PlaceResult.Place, _ statistic: PlaceResult.Statistic
  ) -> ResultName { .place(PlaceResult(place, statistic)) }
}
