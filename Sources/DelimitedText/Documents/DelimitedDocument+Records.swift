public import SourceDiagnostics

extension DelimitedDocument {
  /// The same document with its records numbered by their order: the header is line 1, the record
  /// after it line 2, however many lines of text a record has.
  ///
  /// Published results name records in this way, as a spreadsheet numbers its rows, so that no line
  /// break in a cell moves the places of others.
  public var numberedByRecord: DelimitedDocument {
    var numbered = index
    numbered.lines = []
    numbered.firstLine = 1
    return DelimitedDocument(
      file: file, dialect: dialect,
      diagnostics: diagnostics.map {
        $0.with(position: record(at: $0.position), related: $0.related.map(record))
      },
      traits: traits, isReadable: isReadable, width: width, text: text, index: numbered)
  }

  /// A place in the text as the number of the record in which it lies, without a column.
  public func record(at position: SourcePosition) -> SourcePosition {
    guard position.file == file, let line = position.line else { return position }
    var low = 0
    var high = recordCount
    while low < high {
      let middle = (low + high) / 2
      if self.line(of: middle) <= line { low = middle + 1 } else { high = middle }
    }
    return SourcePosition(file: file, line: max(1, low))
  }
}
