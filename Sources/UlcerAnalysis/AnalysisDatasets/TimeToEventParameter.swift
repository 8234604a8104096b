import UlcerRecords

/// The time that a row of `adtte.csv` states; the raw value is its `PARAMCD`.
enum TimeToEventParameter: String, CaseIterable {
  case healingConfirmed = "TTHEALC"
  case healingAny = "TTHEALA"
  case healingMidpoint = "TTHEALM"
  case healingInterval = "TTHEALI"
  case worsening = "TTWORSE"
  case episode = "EPIDUR"
  case recurrence = "TTRECUR"
  case contiguousRecurrence = "TTRECURC"
  case newUlcer = "TTNEWULC"
  case firstNewUlcer = "TTNEWUL1"
  case secondNewUlcer = "TTNEWUL2"
  case anyLocalToxicity = "TTLOCTOX"
  case inflammation = "TTLTINFL"
  case swelling = "TTLTSWEL"
  case warmth = "TTLTWARM"
  case impairmentOfFunction = "TTLTIMPF"
  case hematoma = "TTLTHEMA"
  case worseningAsToxicity = "TTLTWORS"
  case newUlcerAsToxicity = "TTLTNEWU"

  /// `PARAM`.
  var label: String {
    switch self {
    case .healingConfirmed: "Time to confirmed healing (days)"
    case .healingAny: "Time to healing confirmed or not (days)"
    case .healingMidpoint: "Time to confirmed healing: mid-point of its interval (days)"
    case .healingInterval: "Time to confirmed healing: interval-censored (days)"
    case .worsening: "Time to worsening in the primary window (days)"
    case .episode: "Duration of the episode to confirmed healing (days)"
    case .recurrence: "Time from confirmed healing to recurrence at the location (days)"
    case .contiguousRecurrence:
      "Time from confirmed healing to an ulcer at the same or a contiguous location (days)"
    case .newUlcer: "Time to new ulcer: recurrent events (days)"
    case .firstNewUlcer: "Time to the first new ulcer of the participant (days)"
    case .secondNewUlcer: "Time to the second new ulcer of the participant (days)"
    case .anyLocalToxicity: "Time to local toxicity in the primary window: any (days)"
    case .inflammation: "Time to local toxicity in the primary window: inflammation (days)"
    case .swelling: "Time to local toxicity in the primary window: swelling (days)"
    case .warmth: "Time to local toxicity in the primary window: warmth (days)"
    case .impairmentOfFunction:
      "Time to local toxicity in the primary window: impairment of function (days)"
    case .hematoma: "Time to local toxicity in the primary window: hematoma (days)"
    case .worseningAsToxicity:
      "Time to local toxicity in the primary window: worsening of a baseline ulcer (days)"
    case .newUlcerAsToxicity: "Time to local toxicity in the primary window: new ulcer (days)"
    }
  }

  /// `PARCAT1`.
  var category: String {
    switch self {
    case .healingConfirmed, .healingAny, .healingMidpoint, .healingInterval: "HEALING"
    case .worsening: "WORSENING"
    case .episode: "EPISODE"
    case .recurrence, .contiguousRecurrence: "RECURRENCE"
    case .newUlcer, .firstNewUlcer, .secondNewUlcer: "NEW ULCER"
    default: "LOCAL TOXICITY"
    }
  }

  /// The parameter of the first or second new ulcer of a participant.
  init(_ turn: NewUlcerTimeResult.Turn) {
    switch turn {
    case .first: self = .firstNewUlcer
    case .second: self = .secondNewUlcer
    }
  }

  /// The parameter of a component of local toxicity; `nil` for other local events, which have none.
  init?(_ component: LocalToxicityComponent) {
    switch component {
    case .any: self = .anyLocalToxicity
    case .inflammation: self = .inflammation
    case .swelling: self = .swelling
    case .warmth: self = .warmth
    case .impairmentOfFunction: self = .impairmentOfFunction
    case .hematoma: self = .hematoma
    case .ulcerWorsening: self = .worseningAsToxicity
    case .newUlcer: self = .newUlcerAsToxicity
    case .other, .anyOrOther: return nil
    }
  }
}
