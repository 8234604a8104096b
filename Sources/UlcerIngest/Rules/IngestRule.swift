import SourceDiagnostics

/// The stable names of every rule that reading a study can find broken.
///
/// What each means, with an example and the mending, is in `RuleCatalogue`.
enum IngestRule: String, CaseIterable {
  // The text of a file.
  case windows1252 = "windows-1252"
  case invalidEncoding = "invalid-encoding"
  case nulByte = "nul-byte"
  case doubleEncodedText = "double-encoded-text"
  case mixedEncodings = "mixed-encodings"
  case invisibleCharacter = "invisible-character"
  case utf16WithoutMark = "utf-16-without-mark"
  case fileTooLarge = "file-too-large"
  case tooManyColumns = "too-many-columns"
  case tooManyRows = "too-many-rows"
  case unterminatedQuote = "unterminated-quote"
  case textAfterQuote = "text-after-quote"
  case bareQuote = "bare-quote"
  case raggedRow = "ragged-row"
  case recordCutShort = "record-cut-short"
  case missingLineEnd = "missing-line-end"
  case strayQuote = "stray-quote"
  case uncuttableRows = "uncuttable-rows"
  case trailingDelimiter = "trailing-delimiter"
  case blankLine = "blank-line"
  case unnamedColumn = "unnamed-column"
  // study.yaml.
  case missingConfiguration = "missing-configuration"
  case configurationSyntax = "configuration-syntax"
  case missingAcronym = "missing-acronym"
  case unknownKey = "unknown-key"
  case wrongType = "wrong-type"
  case impossibleValue = "impossible-value"
  // Files and headers.
  case missingFile = "missing-file"
  case unreadableFile = "unreadable-file"
  case fileLeftStudy = "file-left-study"
  case fileNotRead = "file-not-read"
  case emptyFile = "empty-file"
  case noRows = "no-rows"
  case noTreatedParticipants = "no-treated-participants"
  case allocationInStudyFolder = "allocation-in-study-folder"
  case allocationWordInText = "allocation-word-in-text"
  case misplacedHeader = "misplaced-header"
  case rowsInQuotes = "rows-in-quotes"
  case missingColumn = "missing-column"
  case duplicateColumn = "duplicate-column"
  case unknownColumn = "unknown-column"
  // Rows and cells.
  case emptyRow = "empty-row"
  case missingValue = "missing-value"
  case missingScreenFailureReason = "missing-screen-failure-reason"
  case missingEndReason = "missing-end-reason"
  case unknownWord = "unknown-word"
  case unknownLocationWord = "unknown-location-word"
  case unknownVisit = "unknown-visit"
  case unknownCriterion = "unknown-criterion"
  case impossibleLocation = "impossible-location"
  case cellTooLong = "cell-too-long"
  case identifierTooLong = "identifier-too-long"
  case spreadsheetIdentifier = "spreadsheet-identifier"
  case unreadableNumber = "unreadable-number"
  case outOfRange = "out-of-range"
  case negativeSize = "negative-size"
  case mixedDecimalMarks = "mixed-decimal-marks"
  case unreadableDate = "unreadable-date"
  case twoDigitYear = "two-digit-year"
  case partialDate = "partial-date"
  case undecidableDateOrder = "undecidable-date-order"
  case mixedDateOrders = "mixed-date-orders"
  case unlistedMissingCode = "unlisted-missing-code"
  case undecidableDecimalMark = "undecidable-decimal-mark"
  case midnightTime = "midnight-time"
  case timeNotUsed = "time-not-used"
  case notCoded = "not-coded"
  case unknownOrganSystem = "unknown-organ-system"
  case similarIdentifiers = "similar-identifiers"
  case implausibleAge = "implausible-age"
  case implausibleSize = "implausible-size"
  case areaUnlikeSize = "area-unlike-size"
  // Contradictions that reject a row.
  case duplicateParticipant = "duplicate-participant"
  case unknownParticipant = "unknown-participant"
  case duplicateEvent = "duplicate-event"
  case duplicateAssessment = "duplicate-assessment"
  case ulcerAfterAmputation = "ulcer-after-amputation"
  case afterDeath = "after-death"
  case mixedDictionaryVersions = "mixed-dictionary-versions"
  // Contradictions that ask.
  case rowAfterAmputation = "row-after-amputation"
  case healedNeverOpen = "healed-never-open"
  case healedWithSize = "healed-with-size"
  case lengthLessThanWidth = "length-less-than-width"
  case beforeConsent = "before-consent"
  case afterParticipation = "after-participation"
  case endBeforeStart = "end-before-start"
  case datesOutOfOrder = "dates-out-of-order"
  case deathWithoutDate = "death-without-date"
  case endReasonWithoutDate = "end-reason-without-date"
  case treatedNotEnrolled = "treated-not-enrolled"
  case treatmentDetailWithoutDate = "treatment-detail-without-date"
  case duplicateVisit = "duplicate-visit"
  case fatalNotSerious = "fatal-not-serious"
  case seriousWithoutCriterion = "serious-without-criterion"
  case criterionNotSerious = "criterion-not-serious"
  case fatalityDisagrees = "fatality-disagrees"
  case deathWithoutFatalEvent = "death-without-fatal-event"
  case fatalEventWithoutDeath = "fatal-event-without-death"
  case ongoingWithEnd = "ongoing-with-end"
  case dictionaryVersionDiffers = "dictionary-version-differs"
  case awareBeforeStart = "aware-before-start"
  case visitOutsideWindow = "visit-outside-window"
  case areaJump = "area-jump"
  case sizesUnlikeOtherSites = "sizes-unlike-other-sites"
  case repeatedRecord = "repeated-record"
  case implausibleScore = "implausible-score"
  case unknownInstrument = "unknown-instrument"
  // What a report can draw.
  case characterWithoutGlyph = "character-without-glyph"
  // The data cut-off.
  case afterCutOff = "after-cut-off"
  case dataCutChosen = "data-cut-chosen"
  case dataCutDoubtful = "data-cut-doubtful"

  /// How grave a breach is, unless the place of the check says less.
  var severity: Severity {
    switch self {
    case .windows1252, .bareQuote, .trailingDelimiter, .blankLine, .noRows, .afterCutOff,
      .dataCutChosen, .unknownInstrument, .utf16WithoutMark, .midnightTime:
      .notice
    case .unnamedColumn, .noTreatedParticipants, .unknownColumn, .emptyRow, .rowAfterAmputation,
      .healedNeverOpen, .healedWithSize, .lengthLessThanWidth, .beforeConsent,
      .afterParticipation, .endBeforeStart, .datesOutOfOrder, .deathWithoutDate,
      .endReasonWithoutDate, .treatedNotEnrolled, .treatmentDetailWithoutDate, .duplicateVisit,
      .fatalNotSerious, .seriousWithoutCriterion, .criterionNotSerious, .fatalityDisagrees,
      .deathWithoutFatalEvent, .fatalEventWithoutDeath, .ongoingWithEnd,
      .dictionaryVersionDiffers, .doubleEncodedText, .spreadsheetIdentifier, .awareBeforeStart,
      .visitOutsideWindow, .areaJump, .sizesUnlikeOtherSites, .repeatedRecord, .dataCutDoubtful,
      .implausibleScore, .characterWithoutGlyph, .allocationWordInText, .fileLeftStudy,
      .fileNotRead,
      .mixedEncodings, .invisibleCharacter, .missingLineEnd, .cellTooLong,
      .timeNotUsed, .notCoded, .unknownOrganSystem,
      .similarIdentifiers, .implausibleAge, .implausibleSize, .areaUnlikeSize:
      .warning
    default: .error
    }
  }
}
