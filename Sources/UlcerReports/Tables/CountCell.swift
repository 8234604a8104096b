import ClinicalWording
import PageComposition

extension TableCell {
  /// A number of people or things: a zero steps back, which lets the eye find the others; a dash where
  /// it is not known.
  static func count(_ count: Int?) -> TableCell {
    guard let count else { return "–" }
    return count == 0
      ? TableCell(RichText([.toned("0", .muted)])) : TableCell(NumberWording.whole(count))
  }
}
