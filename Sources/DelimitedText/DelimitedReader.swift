import SourceDiagnostics

/// Turns bytes into a `DelimitedDocument`.
public enum DelimitedReader {
  /// Larger files are refused: offsets are 32-bit numbers.
  static let byteLimit = Int(UInt32.max) / 2

  /// Reads a delimited file; never fails, whatever the bytes are.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name for diagnostics.
  ///   - overrides: facts that need not be detected.
  ///   - columns: the columns that are read; all if it is left out.
  /// - Returns: the records, the dialect with its evidence, and everything that is wrong.
  public static func read(
    _ bytes: [UInt8], file: String, overrides: DialectOverrides = DialectOverrides(),
    columns: ColumnChoice? = nil
  ) -> DelimitedDocument {
    guard bytes.count <= byteLimit else { return tooLarge(file, bytes) }
    let decoded = TableText(
      bytes, override: overrides.encoding, dropsInvisible: overrides.dropsInvisible)
    let text = decoded.utf8
    // UTF-8 can be three times as long as Windows-1252.
    guard text.count <= byteLimit else { return tooLarge(file, bytes) }
    var findings = DocumentFindings(file: file, text: text)
    if decoded.isUTF32 {
      findings.add(
        "invalid-encoding", .error, SourcePosition(file: file, line: 1),
        "the file is UTF-32, which is not read", "save the file as UTF-8")
      return unreadable(findings, decoded, WideEncoding.rows(bytes))
    }
    if decoded.evidence == .recognised { findings.reportGuess(decoded.encoding) }
    if text.isEmpty, decoded.padding > 0 {
      findings.reportNoText()
      return unreadable(findings, decoded, 0)
    }

    let stated = DelimiterDetection.statedDelimiter(in: text)
    let start = stated?.next ?? 0
    let choice: (delimiter: DelimitedDialect.Delimiter, evidence: DelimitedDialect.Evidence)
    if let known = overrides.delimiter {
      choice = (known, .configured)
    } else if let stated {
      choice = (stated.delimiter, .stated)
    } else {
      choice = DelimiterDetection.detect(in: text, from: start, columns: columns)
    }
    var scanner = RecordScanner(
      delimiter: choice.delimiter.byte, keepsBlankLines: overrides.keepsBlankLines,
      hasQuotes: decoded.survey.hasQuote, hasCarriageReturns: decoded.survey.hasCarriageReturn)
    scanner.columns = columns
    let index = scanner.scan(text, from: start, line: stated == nil ? 1 : 2)
    var shape = dialect(decoded, choice)
    shape.lineEnd = index.lineEnd

    if let line = index.overlongLine {
      if index.shape.mayHaveUnread, index.count > 1 {
        findings.reportUncuttable()
      } else {
        findings.reportOverlong(line: line)
      }
      return unreadable(findings, decoded, WideEncoding.rows(text), shape)
    }
    if columns != nil, decoded.survey.hasZero, index.shape.leastFields <= 1,
      !index.shape.reads(0), index.hasZero(inHeaderOf: text)
    {
      findings.reportNoText()
      return unreadable(findings, decoded, WideEncoding.rows(text), shape)
    }
    findings.reportRecords(index)
    if decoded.padding > 0, index.endsWithLineEnd || index.readsLast {
      findings.reportPadding(decoded.padding)
    }
    CellFindings(file: file, decoded: decoded, index: index).report(
      &findings, &shape, reportsZeroBytes: overrides.reportsZeroBytes)
    return DelimitedDocument(
      file: file, dialect: shape, diagnostics: findings.diagnostics.sorted(by: byPlace),
      traits: TextTraits(
        hasQuote: decoded.survey.hasQuote, hasSlash: decoded.survey.hasSlash,
        hasZero: decoded.survey.hasZero),
      isReadable: index.count > 0, width: index.width, text: text, index: index)
  }

  /// The text of a file in UTF-8, as its records are cut from it.
  public static func text(_ bytes: [UInt8], encoding: TextEncoding?) -> [UInt8] {
    TableText(bytes, override: encoding, dropsInvisible: true).utf8
  }

  /// A file of which no record can be taken.
  ///
  /// - Parameter rows: the number of rows that its lines would be.
  private static func unreadable(
    _ findings: DocumentFindings, _ decoded: TableText, _ rows: Int,
    _ shape: DelimitedDialect? = nil
  ) -> DelimitedDocument {
    DelimitedDocument(
      file: findings.file, dialect: shape ?? dialect(decoded, (.comma, .assumed)),
      diagnostics: findings.diagnostics, traits: TextTraits(), isReadable: false, width: 0,
      text: [], index: RecordIndex(), rowsNotRead: rows)
  }

  private static func dialect(
    _ decoded: TableText,
    _ choice: (delimiter: DelimitedDialect.Delimiter, evidence: DelimitedDialect.Evidence)
  ) -> DelimitedDialect {
    DelimitedDialect(
      delimiter: choice.delimiter, delimiterEvidence: choice.evidence,
      encoding: decoded.encoding, encodingEvidence: decoded.evidence, lineEnd: nil)
  }

  private static func tooLarge(_ file: String, _ bytes: [UInt8]) -> DelimitedDocument {
    let diagnostic = Diagnostic(
      rule: "file-too-large", severity: .error, position: SourcePosition(file: file),
      message: "the file is larger than 2 GB and was not read",
      hint: "split the file, or export fewer columns")
    return DelimitedDocument(
      file: file,
      dialect: DelimitedDialect(
        delimiter: .comma, delimiterEvidence: .assumed, encoding: .utf8,
        encodingEvidence: .assumed, lineEnd: nil),
      diagnostics: [diagnostic], traits: TextTraits(),
      isReadable: false, width: 0, text: [], index: RecordIndex(),
      rowsNotRead: WideEncoding.rows(bytes))
  }

  private static func byPlace(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.position != right.position { return left.position < right.position }
    return left.rule < right.rule
  }
}
