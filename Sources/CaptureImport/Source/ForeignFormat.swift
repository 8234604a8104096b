import SourceDiagnostics

/// A file that is not text, recognised by its beginning: formats in which people keep data, and the
/// way out.
struct ForeignFormat: Hashable, Sendable {
  /// The name of the format, with its article.
  let name: String
  /// The remedy.
  let hint: String

  private static let known: [(start: [UInt8], name: String, hint: String)] = [
    ([0xD0, 0xCF, 0x11, 0xE0], "an Excel workbook (.xls)", "save it as CSV UTF-8"),
    ([0x50, 0x4B, 0x03, 0x04], "a workbook or another ZIP archive", "save it as CSV UTF-8"),
    (Array("$FL2".utf8), "an SPSS data file", "save it as CSV"),
    (Array("$FL3".utf8), "an SPSS data file", "save it as CSV"),
    (Array("<stata_dta>".utf8), "a Stata data file", "export it as CSV"),
    (
      [UInt8](repeating: 0, count: 12) + [0xC2, 0xEA, 0x81, 0x60], "a data set of SAS (.sas7bdat)",
      "export it as CSV, or as a transport file (XPORT)"
    ),
    (
      Array("**COMPRESSED** **COMPRESSED**".utf8), "a CPORT file of SAS",
      "export it as CSV, or as a transport file (XPORT)"
    ),
    (Array("PAR1".utf8), "a Parquet file", "export it as CSV"),
    (Array("SQLite format 3".utf8), "a database (SQLite)", "export its tables as CSV"),
    ([0x1F, 0x8B], "a compressed file (gzip)", "unpack it first"),
    (Array("7z".utf8) + [0xBC, 0xAF], "an archive (7z)", "unpack it first"),
    (Array("Rar!".utf8), "an archive (RAR)", "unpack it first"),
    (Array("%PDF".utf8), "a PDF", "it holds no table that can be read: export CSV"),
    (Array("{\\rtf".utf8), "a text of a word processor (RTF)", "export CSV"),
  ]

  /// Recognises a file; `nil` if it may be text.
  init?(_ bytes: [UInt8]) {
    guard let found = ForeignFormat.known.first(where: { bytes.starts(with: $0.start) }) else {
      return nil
    }
    name = found.name
    hint = found.hint
  }

  /// Recognises a workbook by the names in its archive.
  init?(entries: [String]) {
    if entries.contains("[Content_Types].xml"), entries.contains(where: { $0.hasPrefix("xl/") }) {
      name = "an Excel workbook (.xlsx)"
    } else if entries.contains("content.xml"), entries.contains("mimetype") {
      name = "a workbook (OpenDocument)"
    } else {
      return nil
    }
    hint = "save it as CSV UTF-8"
  }

  /// Recognises a file by its ending alone, as it was not opened; `nil` for endings that decide
  /// nothing.
  init?(ending: String) {
    switch ending {
    case "xls", "xlsx", "xlsm", "xlsb", "ods":
      name = "a workbook"
      hint = "save it as CSV UTF-8"
    case "sav", "zsav", "por":
      name = "an SPSS data file"
      hint = "save it as CSV"
    case "dta":
      name = "a Stata data file"
      hint = "export it as CSV"
    case "sas7bdat", "cpt", "stc":
      name = "a SAS data set"
      hint = "export it as CSV, or for cdisc as a transport file (XPORT)"
    case "rds", "rda", "rdata":
      name = "data of R"
      hint = "export it as CSV"
    case "zip", "gz", "7z", "rar":
      name = "an archive inside the source"
      hint = "unpack it"
    default: return nil
    }
  }

  /// The finding.
  func finding(at position: SourcePosition) -> Diagnostic {
    ImportRule.foreignFormat.finding(position, "this is \(name), no text", hint: hint)
  }
}
