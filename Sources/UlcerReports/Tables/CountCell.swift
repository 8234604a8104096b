import ClinicalWording
import PageComposition

extension TableCell {
  /// A count: a zero is printed lightly, so that the others stand out; a dash if it is not known.
  static func count(_ count: Int?) -> TableCell {
    guard let count else { return "–" }
    return count == 0
      ? TableCell(RichText([.toned("0", .muted)])) : TableCell(NumberWording.whole(count))
  }
}
