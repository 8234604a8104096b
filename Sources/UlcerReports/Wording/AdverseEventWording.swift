/// The coded words of adverse events as readers write them.
enum AdverseEventWording {
  /// `life-threatening` stays; `medically-important` becomes `medically important`.
  static func words(_ code: String) -> String {
    code == "life-threatening" ? code : code.replacing("-", with: " ")
  }
}
