/// The coded words of adverse events as readers write them.
package enum AdverseEventWording {
  /// `life-threatening` stays; `medically-important` becomes `medically important`.
  package static func words(_ code: String) -> String {
    code == "life-threatening" ? code : code.replacing("-", with: " ")
  }
}
