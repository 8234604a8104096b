/// Compares names of columns and tables.
enum ColumnName {
  /// The name in lower case without white space, non-breaking spaces among it: exports of one
  /// project differ in both.
  static func folded(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
