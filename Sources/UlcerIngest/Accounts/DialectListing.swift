import DelimitedText
import SourceDiagnostics

/// The notation of each file, with the evidence for it: `cicatrix check --verbose`.
public struct DialectListing: Sendable {
  private let study: IngestedStudy

  /// Lists the dialects of a study's files.
  public init(_ study: IngestedStudy) { self.study = study }

  /// One paragraph per file: encoding, delimiter, line ends, decimal marks, dates.
  public var text: String {
    study.files.map { file in
      let facts =
        [
          ("encoding", encoding(file.dialect)), ("delimiter", delimiter(file.dialect)),
          ("line ends", lineEnds(file.dialect)),
        ] + decimals(file).map { ("decimals", $0) } + dates(file).map { ("dates", $0) }
      return file.file + "\n"
        + facts.map { name, value in
          "  " + name + String(repeating: " ", count: 11 - name.count) + value + "\n"
        }.joined()
    }.joined()
  }

  private func encoding(_ dialect: DelimitedDialect) -> String {
    let reason =
      switch dialect.encodingEvidence {
      case .configured: "study.yaml says so"
      case .stated: "the byte-order mark says so"
      case .recognised: "no byte-order mark, but every other byte is zero"
      case .mixed: "and some cells are Windows-1252"
      case .counted, .assumed:
        dialect.encoding == .windows1252
          ? "no byte-order mark, and some bytes are not UTF-8"
          : "no byte-order mark, and every byte is UTF-8"
      }
    return "\(dialect.encoding.rawValue): \(reason)"
  }

  private func delimiter(_ dialect: DelimitedDialect) -> String {
    let name =
      switch dialect.delimiter {
      case .comma: "comma"
      case .semicolon: "semicolon"
      case .tab: "tab"
      case .bar: "bar"
      }
    let reason =
      switch dialect.delimiterEvidence {
      case .configured: "study.yaml says so"
      case .stated: "the line ‘sep=’ says so"
      case .counted(let records, let fields):
        records <= 1
          ? "it cuts the header into \(CountedNoun.text(fields, "field"))"
          : "it cuts the header and \(records - 1) of the first rows into \(CountedNoun.text(fields, "field"))"
      case .assumed, .recognised, .mixed: "assumed, for no delimiter cuts the header in two"
      }
    return "\(name): \(reason)"
  }

  private func lineEnds(_ dialect: DelimitedDialect) -> String {
    switch dialect.lineEnd {
    case .lf?: "LF: the first row ends so"
    case .crlf?: "CRLF: the first row ends so"
    case .cr?: "CR: the first row ends so"
    case nil: "none: the file is one line without an end"
    }
  }

  private func decimals(_ file: FileReconciliation) -> [String] {
    let columns = file.writings.compactMap { writing in
      writing.decimalMark.map { mark in
        "\(writing.column): decimal \(mark == "," ? "comma" : "point"), "
          + reason(writing.evidence, first: "first seen in", file: "like the rest of the file")
      }
    }
    return columns.isEmpty ? ["no number has a decimal mark"] : columns
  }

  private func dates(_ file: FileReconciliation) -> [String] {
    let columns = file.writings.compactMap { writing in
      writing.dateOrder.map { order in
        "\(writing.column): \(order == "dmy" ? "day" : "month") first, "
          + reason(writing.evidence, first: "decided by", file: "like the rest of the file")
      }
    }
    if !columns.isEmpty { return columns }
    let isUndecided = study.diagnostics.contains {
      $0.rule == IngestRule.undecidableDateOrder.rawValue && $0.position.file == file.file
    }
    return [
      isUndecided ? "nothing decides the order of day and month" : "no date needs an order"
    ]
  }

  private func reason(_ evidence: ColumnNotation.Evidence, first: String, file: String) -> String {
    switch evidence {
    case .configured: "study.yaml says so"
    case .line(let line): "\(first) line \(line)"
    case .file: file
    }
  }
}
