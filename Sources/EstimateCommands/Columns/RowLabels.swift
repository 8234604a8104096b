/// The distinct words of a column, in order: numbers by size, words by their bytes.
struct RowLabels {
  /// The words, ascending.
  let names: [String]
  /// For each row the index of its word in `names`.
  let places: [Int]

  init(_ texts: [String]) {
    let distinct = Array(Set(texts))
    let numbers = distinct.map { EstimateCell.number($0) }
    let sorted: [String]
    if numbers.allSatisfy({ $0 != nil }) {
      sorted = zip(distinct, numbers).sorted {
        ($0.1 ?? 0, $0.0) < ($1.1 ?? 0, $1.0)
      }.map(\.0)
    } else {
      sorted = distinct.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    names = sorted
    let numbered = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    places = texts.map { numbered[$0] ?? 0 }
  }

  /// One label for all rows.
  init(all count: Int) {
    names = ["all"]
    places = Array(repeating: 0, count: count)
  }

  /// The rows of each label.
  var rows: [[Int]] {
    var rows = Array(repeating: [Int](), count: names.count)
    for (row, place) in places.enumerated() { rows[place].append(row) }
    return rows
  }
}
