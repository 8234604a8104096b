import CEmbeddedFiles
import Foundation

/// Invented data with what R says about them: the content of `References/reference-values.json`.
struct RecordedReferences: Decodable {
  /// The data.
  struct Study: Decodable {
    // One entry per ulcer.
    let id: [Int]
    let arm: [Int]
    let group: [Int]
    let stratum: [Int]
    let time: [Double]
    let cause: [Int]
    let x: [Double]
    let entry: [Double?]
    // One entry per interval-censored unit; no right end is infinite.
    let left: [Double]
    let right: [Double?]
    // One entry per participant with recurrent events.
    let followUp: [Double]
    let events: [[Double]]
  }

  /// The software with which the values were computed, and its version.
  let software: [String: String]
  /// The data.
  let data: Study
  /// The numbers by name; `nil` if there is none.
  let values: [String: [Double?]]

  /// Those built into the program.
  static func built() throws -> RecordedReferences {
    let json = String(cString: cembedded_reference_values())
    return try JSONDecoder().decode(RecordedReferences.self, from: Data(json.utf8))
  }

  /// The largest |computed − recorded| / max(1, |recorded|) of a value; infinite if only one of the
  /// two has a number.
  static func difference(_ computed: [Double?], _ recorded: [Double?]) -> Double {
    guard computed.count == recorded.count else { return .infinity }
    return zip(computed, recorded).reduce(0) { largest, pair in
      switch pair {
      case (nil, nil): largest
      case (let got?, let expected?):
        max(largest, abs(got - expected) / max(1, abs(expected)))
      default: .infinity
      }
    }
  }
}
