import SourceDiagnostics

/// Bytes to a `DelimitedDocument`.
public enum DelimitedReader {
  /// Larger files are refused: offsets are 32-bit numbers.
  static let byteLimit = Int(UInt32.max) / 2

  /// Reads a delimited file; never fails, whatever the bytes are.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name for diagnostics.
  ///   - overrides: what is known and need not be detected.
  /// - Returns: the records, the dialect with its evidence, and everything that is wrong.
  public static func read(
    _ bytes: [UInt8], file: String, overrides: DialectOverrides = DialectOverrides()
  ) -> DelimitedDocument {
    guard bytes.count <= byteLimit else { return tooLarge(file) }
    let decoded = DecodedText(bytes, override: overrides.encoding)
    let text = decoded.utf8
    // UTF-8 can be three times as long as Windows-1252.
    guard text.count <= byteLimit else { return tooLarge(file) }
    var findings = DocumentFindings(file: file, text: text)
    findings.reportEncoding(decoded)
    if decoded.flaws[.zeroByte] != nil {
      return DelimitedDocument(
        file: file,
        dialect: dialect(decoded, (.comma, .assumed)), diagnostics: findings.diagnostics,
        traits: TextTraits(),
        isReadable: false, width: 0, text: [], index: RecordIndex())
    }

    let stated = DelimiterDetection.statedDelimiter(in: text)
    let start = stated?.next ?? 0
    let choice: (delimiter: DelimitedDialect.Delimiter, evidence: DelimitedDialect.Evidence)
    if let known = overrides.delimiter {
      choice = (known, .configured)
    } else if let stated {
      choice = (stated.delimiter, .stated)
    } else {
      choice = DelimiterDetection.detect(in: text, from: start)
    }
    let index = RecordScanner(
      delimiter: choice.delimiter.byte, keepsBlankLines: overrides.keepsBlankLines,
      hasQuotes: decoded.survey.hasQuote, hasCarriageReturns: decoded.survey.hasCarriageReturn
    ).scan(text, from: start, line: stated == nil ? 1 : 2)
    var shape = dialect(decoded, choice)
    shape.lineEnd = index.lineEnd

    if let line = index.overlongLine {
      findings.reportOverlong(line: line)
      return DelimitedDocument(
        file: file, dialect: shape, diagnostics: findings.diagnostics, traits: TextTraits(),
        isReadable: false,
        width: 0, text: [], index: RecordIndex())
    }
    findings.delimiter = choice.delimiter.byte
    findings.reportRecords(index)
    return DelimitedDocument(
      file: file, dialect: shape, diagnostics: findings.diagnostics.sorted(by: byPlace),
      traits: TextTraits(
        hasQuote: decoded.survey.hasQuote, hasSlash: decoded.survey.hasSlash),
      isReadable: index.count > 0, width: index.width, text: text, index: index)
  }

  private static func dialect(
    _ decoded: DecodedText,
    _ choice: (delimiter: DelimitedDialect.Delimiter, evidence: DelimitedDialect.Evidence)
  ) -> DelimitedDialect {
    DelimitedDialect(
      delimiter: choice.delimiter, delimiterEvidence: choice.evidence,
      encoding: decoded.encoding, encodingEvidence: decoded.evidence, lineEnd: nil)
  }

  private static func tooLarge(_ file: String) -> DelimitedDocument {
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
      isReadable: false, width: 0, text: [], index: RecordIndex())
  }

  private static func byPlace(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.position != right.position { return left.position < right.position }
    return left.rule < right.rule
  }
}
