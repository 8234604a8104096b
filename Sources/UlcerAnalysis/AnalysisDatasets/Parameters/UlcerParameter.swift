import UlcerRecords

/// The quantity of a row of `adulc.csv` that is no score; the raw value is its `PARAMCD`.
enum UlcerParameter: String, CaseIterable {
  case openUlcers = "OPENULC"
  case allHealed = "ALLHEAL"
  case newUlcers = "NEWULCN"
  case freeDays = "ULFREE84"
  case targets = "TARGET"
  case targetsConfirmed = "TARGCONF"
  case targetsClosed = "TARGCLOS"
  case targetsLost = "TARGLOST"
  case anyComplication = "COMPLANY"
  case amputations = "COMPLAMP"
  case surgicalClosures = "COMPLCLO"
  case gangrene = "COMPLGAN"
  case deepStructures = "COMPLDEE"
  case systemicAntibiotics = "COMPLANT"
  case surgery = "COMPLSUR"
  case rescueProstacyclin = "COMPLPRO"
  case treatmentsWithoutDate = "COMPLUND"

  /// `PARAM`.
  var label: String {
    switch self {
    case .openUlcers: "Number of open ulcers"
    case .allHealed: "All baseline ulcers healed"
    case .newUlcers: "Number of new ulcers in the primary window"
    case .freeDays:
      "Number of ulcer-free days from day 1 to \(UlcerFreeDaysResult.day84.lastDay)"
    case .targets: TargetUlcerEndpoint.label(.all)
    case .targetsConfirmed: TargetUlcerEndpoint.label(.confirmed)
    case .targetsClosed: TargetUlcerEndpoint.label(.closed)
    case .targetsLost: TargetUlcerEndpoint.label(.lost)
    case .anyComplication: UlcerParameter.label(.any)
    case .amputations: UlcerParameter.label(.amputation)
    case .surgicalClosures: UlcerParameter.label(.surgicalClosure)
    case .gangrene: UlcerParameter.label(.gangrene)
    case .deepStructures: UlcerParameter.label(.deepStructure)
    case .systemicAntibiotics: UlcerParameter.label(.systemicAntibiotics)
    case .surgery: UlcerParameter.label(.surgery)
    case .rescueProstacyclin: UlcerParameter.label(.rescueProstacyclin)
    case .treatmentsWithoutDate: ComplicationEndpoint.withoutDateLabel
    }
  }

  /// `PARCAT1`.
  var category: String {
    switch self {
    case .openUlcers, .allHealed: "ULCER BURDEN"
    case .newUlcers: "NEW ULCER"
    case .freeDays: "ULCER-FREE DAYS"
    case .targets, .targetsConfirmed, .targetsClosed, .targetsLost: "TARGET ULCER"
    default: "COMPLICATION"
    }
  }

  /// The parameter of the target ulcers that a result counts.
  init(_ result: TargetUlcerResult) {
    switch result {
    case .all: self = .targets
    case .confirmed: self = .targetsConfirmed
    case .closed: self = .targetsClosed
    case .lost: self = .targetsLost
    }
  }

  /// The parameter of a complication or rescue treatment.
  init(_ kind: ComplicationResult.Kind) {
    switch kind {
    case .any: self = .anyComplication
    case .amputation: self = .amputations
    case .surgicalClosure: self = .surgicalClosures
    case .gangrene: self = .gangrene
    case .deepStructure: self = .deepStructures
    case .systemicAntibiotics: self = .systemicAntibiotics
    case .surgery: self = .surgery
    case .rescueProstacyclin: self = .rescueProstacyclin
    }
  }

  private static func label(_ kind: ComplicationResult.Kind) -> String {
    kind.counted.map { ComplicationEndpoint.label(kind, $0) } ?? kind.label
  }
}
