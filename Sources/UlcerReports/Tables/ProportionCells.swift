import ClinicalWording
import PageComposition
import UlcerAnalysis

/// The three cells in which every table prints a proportion: participants, proportion, confidence
/// interval.
enum ProportionCells {
  static func columns(_ stub: RichText, unit: RichText, coverage: String) -> [TableColumn] {
    [
      TableColumn(stub), TableColumn(unit, .end), TableColumn("Share", .end),
      TableColumn("\(coverage) limits", .end, footnote: FootnoteWording.exact),
    ]
  }

  static func cells(_ value: ResultValue) -> [TableCell] {
    switch value {
    case .proportion(let count, let total, _):
      [
        TableCell(ResultWording.fraction(count, total)),
        TableCell(ResultWording.share(count, total)),
        TableCell(ResultWording.limits(value)),
      ]
    case .notEstimable: [value.isOfNobody ? "0 of 0" : "not known", "–", "–"]
    default: [TableCell(ResultWording.value(value)), "", TableCell(ResultWording.limits(value))]
    }
  }
}

extension Table {
  /// The table is kept on one page if it fits: up to some 20 rows.
  var isShort: Bool { rows.count <= 20 }
}

extension TableCell {
  /// A count: a zero is printed lightly, so that the others stand out; a dash if it is not known.
  static func count(_ count: Int?) -> TableCell {
    guard let count else { return "–" }
    return count == 0
      ? TableCell(RichText([.toned("0", .muted)])) : TableCell(NumberWording.whole(count))
  }
}
