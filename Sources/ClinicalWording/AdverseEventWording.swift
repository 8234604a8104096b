/// The coded words of adverse events in plain English.
package enum AdverseEventWording {
  /// Returns a code in words: `life-threatening` stays; `medically-important` becomes `medically
  /// important`.
  package static func words(_ code: String) -> String {
    code == "life-threatening" ? code : code.replacing("-", with: " ")
  }
}
