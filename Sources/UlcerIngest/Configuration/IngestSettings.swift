import DelimitedText
import UlcerRecords

/// What `study.yaml` says about reading: where each file is and how its cells are written.
struct IngestSettings {
  /// Overrides of what would be detected in a file.
  struct Overrides {
    var delimiter: DelimitedDialect.Delimiter?
    var encoding: TextEncoding?
    /// The byte of the decimal mark.
    var decimalMark: UInt8?
    var dateOrder: DateReader.Order?

    /// These settings, with those of `other` where these are silent.
    func filled(from other: Overrides) -> Overrides {
      var result = self
      result.delimiter = delimiter ?? other.delimiter
      result.encoding = encoding ?? other.encoding
      result.decimalMark = decimalMark ?? other.decimalMark
      result.dateOrder = dateOrder ?? other.dateOrder
      return result
    }
  }

  /// Paths that the study states.
  var paths: [RecordKind: String] = [:]
  /// Kinds whose file has left the study.
  var left: Set<RecordKind> = []
  /// Overrides for all files.
  var common = Overrides()
  /// Overrides for one file.
  var byFile: [RecordKind: Overrides] = [:]
  /// Source column by canonical column.
  var columns: [RecordKind: [String: String]] = [:]
  /// Missing codes and their reasons by canonical column.
  var missing: [RecordKind: [String: [(code: String, reason: String)]]] = [:]
  /// Other words by column: what the source writes, and the code of the word that it means.
  var aliases: [String: [(word: String, code: Int)]] = [:]

  /// The path of a file.
  func path(of kind: RecordKind) -> String { paths[kind] ?? kind.fileName }

  /// The overrides that hold for a file.
  func overrides(of kind: RecordKind) -> Overrides {
    (byFile[kind] ?? Overrides()).filled(from: common)
  }
}
