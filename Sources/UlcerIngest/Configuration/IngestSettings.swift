import DelimitedText
import UlcerRecords

/// The statements of `study.yaml` about reading: the place of each file and the notation of its
/// cells.
struct IngestSettings {
  /// Overrides of what would be detected in a file.
  struct Overrides {
    var delimiter: DelimitedDialect.Delimiter?
    var encoding: TextEncoding?
    /// The byte of the decimal mark.
    var decimalMark: UInt8?
    var dateOrder: DateReader.Order?

    /// These settings, with those of `other` for every part that these leave open.
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
  /// Other words by column: the word of the source, and the code of the word that it means.
  var aliases: [String: [(word: String, code: Int)]] = [:]

  /// The path of a file.
  func path(of kind: RecordKind) -> String { paths[kind] ?? kind.fileName }

  /// The overrides that hold for a file.
  func overrides(of kind: RecordKind) -> Overrides {
    (byFile[kind] ?? Overrides()).filled(from: common)
  }
}
